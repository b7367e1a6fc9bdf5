### Who bears the gap, and what statistical secrecy gathers.

web-shortfall = Who bears the gap
web-shortfall-intro = A resident is properly served when, within { $minutes } minutes, places ({ $kinds }) are open for at least { $open } hours a week, { $off } of them in the evening or on Saturdays, and offer at least { $capacity } hours of work a week for a thousand residents. Otherwise the first condition that fails is the cause, in this order: distance, kind of place, hours, capacity.
web-shortfall-any-kind = of any kind
web-shortfall-caption = Share of people properly served, and why the others are not
web-shortfall-served = Served
web-shortfall-distance = Distance
web-shortfall-kind = Kind of place
web-shortfall-hours = Hours
web-shortfall-capacity = Capacity
web-shortfall-unreachable = No place can be reached
web-shortfall-main = Main cause
web-shortfall-order = Each resident is counted once: the shares make the whole. Distance, kind and hours are nested: who has no place within reach has none of the right kind, nor any hours. Only the last two causes could be told in the other order: { $also } residents put down to hours lack capacity as well.

web-gathered = Areas of fewer than 11 households, gathered
web-gathered-within = { $name }: fewer than 11 households, gathered
web-gathered-with = { $name } (figures gathered with others, statistical secrecy)
web-rule-secrecy = No figure is given for fewer than 11 households (fewer than 11 people where the grid does not count households): such areas are gathered with others, listed in secrecy.csv. Cells are those that INSEE publishes, already protected by it.

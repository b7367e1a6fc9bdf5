### Qui porte le manque, et ce que le secret statistique réunit.

web-shortfall = Qui porte le manque
web-shortfall-intro = Un habitant est bien servi quand, à { $minutes } minutes au plus, des lieux ({ $kinds }) sont ouverts au moins { $open } heures par semaine, dont { $off } en soirée ou le samedi, et offrent au moins { $capacity } heures de travail par semaine pour mille habitants. Sinon, la première condition qui manque est la cause, dans cet ordre : trajet, type de lieu, horaires, capacité.
web-shortfall-any-kind = de tout type
web-shortfall-caption = Part des habitants bien servis, et cause du manque des autres
web-shortfall-served = Bien servis
web-shortfall-distance = Trajet
web-shortfall-kind = Type de lieu
web-shortfall-hours = Horaires
web-shortfall-capacity = Capacité
web-shortfall-unreachable = Aucun lieu accessible
web-shortfall-main = Première cause
web-shortfall-order = Chaque habitant est compté une fois : les parts font le total. Trajet, type et horaires s’emboîtent : qui n’a aucun lieu à portée n’en a aucun du bon type, ni aucune heure. Seules les deux dernières causes pourraient s’échanger : { $also } habitants comptés aux horaires manquent aussi de capacité.

web-gathered = Communes ou quartiers de moins de 11 ménages, réunis
web-gathered-within = { $name } : moins de 11 ménages, réunis
web-gathered-with = { $name } (chiffres réunis avec d’autres, secret statistique)
web-rule-secrecy = Aucun chiffre n’est donné pour moins de 11 ménages (moins de 11 habitants où la grille ne compte pas les ménages) : ces territoires sont réunis à d’autres, dont la liste est dans secrecy.csv. Les carreaux sont ceux que l’INSEE diffuse, déjà protégés par lui.

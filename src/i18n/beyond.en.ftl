### Where the roads given do not cover the whole territory.

web-headline-known = { $share } of residents whose trips are known are within { $minutes } minutes of a place of digital help. { $beyond } of them are not. { $unknown } other residents live beyond the roads given: nothing is known of their trips.
web-within-known-meaning = { $within } residents of the { $known } whose trips are known have a place within { $minutes } minutes, { $minutes } minutes exactly included. Of the whole population, the share is between { $low }, if none of the others has one, and { $high }, if all of them do.
web-beyond-known-meaning = That is { $share } of the residents whose trips are known. The under-served zones and the tours are for them.
web-trips-unknown = Residents beyond the roads given
web-trips-unknown-meaning = That is { $share } of the population: the roads given do not cover their communes, and nothing is known of their trips. Tables count them among those who have no place they can reach, so that nobody is missing from a total; no under-served zone counts them.
map-coverage-title-known = { $name }: { $share } of residents whose trips are known within { $minutes } minutes of a digital help place
summary-trips-unknown = of them beyond the roads given
summary-share-of-known = Of residents whose trips are known, { $share } are within { $minutes } min;
summary-share-bounds = of all residents, between { $low } and { $high }.

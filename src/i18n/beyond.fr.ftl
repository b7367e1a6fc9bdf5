### Là où les routes fournies ne couvrent pas tout le territoire.

web-headline-known = { $share } des habitants dont les trajets sont connus sont à { $minutes } minutes au plus d’un lieu de médiation numérique. { $beyond } d’entre eux ne le sont pas. { $unknown } autres habitants vivent hors des routes fournies : rien n’est su de leurs trajets.
web-within-known-meaning = { $within } habitants sur les { $known } dont les trajets sont connus ont un lieu à { $minutes } minutes ou moins, { $minutes } minutes exactement comprises. De toute la population, la part est entre { $low }, si aucun des autres n’en a un, et { $high }, si tous en ont un.
web-beyond-known-meaning = Soit { $share } des habitants dont les trajets sont connus. C’est à eux que s’adressent les zones blanches et les tournées.
web-trips-unknown = Hors des routes fournies, en habitants
web-trips-unknown-meaning = Soit { $share } de la population : les routes fournies ne couvrent pas leurs communes, rien n’est su de leurs trajets. Les tableaux les comptent parmi ceux qui n’ont pas de lieu accessible, pour que personne ne manque au total ; aucune zone blanche ne les compte.
map-coverage-title-known = { $name } : { $share } des habitants dont les trajets sont connus à { $minutes } minutes au plus d’un lieu de médiation numérique
summary-trips-unknown = dont hors des routes fournies
summary-share-of-known = Des habitants dont les trajets sont connus, { $share } sont à { $minutes } min ou moins ;
summary-share-bounds = de tous les habitants, entre { $low } et { $high }.

# Cartes en classes : scores d’accès, deux grandeurs à la fois.

map-score-title = { $name } : { $share } des habitants ont un accès inférieur à { $line } de l’accès moyen
map-heading-score = Score d’accès { $measure } à { $minutes } min au plus : { $unit }
map-unit-supply = offre des lieux à portée (un lieu compte pour 1 sauf indication contraire)
map-unit-per-person = offre pour 10 000 habitants qui la partagent (un lieu compte pour 1 sauf indication contraire)
map-unit-work = heures de travail par semaine dans les lieux à portée
map-unit-work-per-person = heures de travail par semaine dans les lieux, pour 1 000 habitants qui les partagent
map-score-mean = Accès moyen d’un habitant : { $mean }. Qui n’atteint aucun lieu compte pour 0.
map-scheme-norms = Classes : la moitié, une fois et deux fois l’accès moyen.
map-scheme-quantiles = Classes de même nombre d’habitants (quantiles).
map-scheme-jenks = Classes de Fisher-Jenks, pondérées par les habitants.
map-scheme-equal = Classes d’égale étendue.
map-score-between = plus de { $low } à { $high }
map-score-upto = { $high } ou moins
map-score-above = plus de { $low }
map-score-any = même score partout
map-score-none = aucun lieu à portée

map-two-title-score = { $name } : { $people } habitants ({ $share }) cumulent un accès parmi les plus faibles et une forte part de { $public }
map-two-title-time = { $name } : { $people } habitants ({ $share }) cumulent un lieu parmi les plus éloignés et une forte part de { $public }
map-heading-two-score = Score d’accès (lignes) et part de { $public } (colonnes)
map-heading-two-time = Temps vers le lieu le plus proche (lignes) et part de { $public } (colonnes)
map-two-best = meilleur accès
map-two-middle = accès moyen
map-two-worst = accès le plus faible
map-two-few = part faible
map-two-some = moyenne
map-two-many = forte
map-two-unknown = part inconnue
map-heading-others = Autres terrains
map-public-age_65_plus = personnes de 65 ans et plus
map-public-poor_households = ménages pauvres
map-public-digital_difficulty = personnes en difficulté numérique (estimation)

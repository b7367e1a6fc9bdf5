# L’accès et l’équité dans le résumé
summary-heading-access = Accès ({ $measure }, { $minutes } min)
summary-access-hours-per-head = en heures de travail par semaine pour 1 000 habitants
summary-access-hours = en heures de travail par semaine à portée
summary-access-places-per-head = en unités d’offre pour 1 000 habitants
summary-access-places = en unités d’offre à portée
summary-access-everyone = habitant moyen
summary-access-rural = communes rurales
summary-access-urban = communes urbaines
summary-access-unreached = n’atteignent rien (habitants)
summary-access-below = sous le seuil de pauvreté d’accès
summary-access-gini = indice de Gini
summary-access-concentration-income = concentration, par revenu
summary-access-concentration-poverty = concentration, par pauvreté
summary-access-concentration-nothing = concentration : le carroyage n’a ni revenu ni pauvreté
summary-access-supply = Horaires : { $known } lieux sur { $places } ; effectif : { $staff } ; { $share } de l’offre par défaut.
summary-access-difficulty = En difficulté numérique : environ { $people } personnes (taux par âge, { $source }, { $year })

# Quartiers prioritaires à pied
summary-heading-on-foot = Quartiers prioritaires, à pied ({ $profile ->
    [crow-fly] à vol d’oiseau, avec détour
   *[other] profil { $profile }
})
summary-on-foot-shared = Quartiers aux habitants répartis par carreaux : { $cells } ; par surface : { $area } ; inconnus : { $unknown }.

# Comparaison avec des chiffres publiés
summary-heading-compare = À plus de { $minutes } min d’un lieu, à côté de « { $column } »
summary-compare-orders = { $areas } territoires ; ordre : ρ de Spearman { $spearman }, τ de Kendall { $kendall } (1 : le même ordre). Voir compare.csv.

# L’accès dans le rapport en page web
web-access = Accès et équité
web-access-figure = Chiffre
web-access-per-head = Chaque lieu partage ce qu’il offre entre tous ceux qui peuvent s’y rendre ; le score d’un habitant est la somme des parts qui lui reviennent.
web-access-within = Le score d’un habitant est la somme de ce qu’offrent les lieux à sa portée.
web-access-spread = Le seuil de pauvreté d’accès est de { $line }. L’indice de Gini va de 0, le même accès pour tous, à 1, tout à un seul.

# Quartiers prioritaires et comparaisons dans le rapport en page web
web-on-foot = Quartiers prioritaires, à pied
web-on-foot-within = { $people } habitants des quartiers prioritaires sur { $total }, soit { $share }, ont un lieu à { $minutes } min de marche au plus.
web-on-foot-by = { $profile ->
    [crow-fly] Marche estimée à vol d’oiseau, avec un détour.
   *[other] Marche par les rues et chemins (profil { $profile }).
}
web-on-foot-residents = Habitants
web-on-foot-caption = Part des habitants de chaque quartier à portée d’un lieu, à pied : les moins bien servis d’abord
web-compare = À côté des chiffres publiés
web-compare-intro = Des chiffres publiés par d’autres, à côté de ceux de l’étude. Ils ne mesurent pas toujours la même chose : comparer les ordres plus que les valeurs.
web-compare-caption = Part des habitants, chiffres publiés ({ $source }) et chiffres de l’étude
web-compare-one = Territoire
web-compare-published = Publié
web-compare-ours = Étude
web-compare-rank-published = Rang publié
web-compare-rank-ours = Rang de l’étude

# Zones blanches : ce qui en est demandé, leur rang, les chemins vers les lieux.
mistake-no-public = l’étude ne compte pas de public nommé « { $value } »
mistake-no-public-help = Nommez l’un de ceux-ci : residents, { $known } ; ou ajoutez sa colonne sous [population_attributes].
mistake-gaps-twice = deux questions sur les zones blanches s’écriraient « { $value } »
mistake-gaps-twice-help = Gardez-en une sous [[gaps.also]], ou posez l’autre pour un autre public.
mistake-needs-section = ce critère demande une section [{ $key }]
mistake-needs-section-help = Ajoutez une ligne [{ $key }] : ses valeurs habituelles suffisent.
mistake-cutoff-elsewhere = avec ce critère, le seuil est celui de [{ $key }]
mistake-cutoff-elsewhere-help = Retirez cutoff_minutes ici ; donnez-le sous [{ $key }].
mistake-no-bound = « { $key } » ne sert pas à ce critère
mistake-no-bound-help = "time" prend cutoff_minutes ; "hours" prend below (heures par semaine) ; "score" prend below (un score) ou worst_off (une part des habitants).
mistake-no-weights = ces poids ne classent rien
mistake-no-weights-help = Donnez plus de 0 à people, vulnerability ou remoteness.
mistake-no-rule = ces parts ne sont pas dans l’ordre
mistake-no-rule-help = Donnez à weighs_above au plus decides_above, tous deux sous 1.
way-straight = { $line } à vol d’oiseau, × { $detour } pour le détour des routes : aucun itinéraire n’est connu
way-road = { $on } min sur les routes ({ $road }), { $off } min à pied hors des routes ({ $start } au départ, { $end } à l’arrivée)
way-hours = { $week } h par semaine, dont { $saturday } h le samedi
way-hours-no-saturday = { $week } h par semaine, fermé le samedi
way-no-hours = heures de la semaine inconnues
lack-residents = habitants
lack-who-age_65_plus = personnes de 65 ans et plus
lack-who-households = ménages
lack-who-poor_households = ménages pauvres
lack-who-digital_difficulty = personnes en difficulté numérique
lack-public = { $public } (public)
lack-time = à plus de { $minutes } minutes d’un lieu
lack-hours = avec moins de { $bound } heures d’aide par semaine à { $minutes } minutes ou moins
lack-score = avec un score d’accès inférieur à { $bound }
lack-no-score = sans aucun accès
map-gaps-title-lack = { $zones ->
    [0] { $name } : pas de { $who } { $lack }
    [one] { $name } : { $people } { $who } { $lack }, dans une zone
   *[other] { $name } : { $people } { $who } { $lack }, dans { $zones } zones
}
map-gaps-description-lack = Territoire { $name } : { $people } { $who } { $lack } ; { $zones ->
    [0] aucune zone.
    [one] une zone.
   *[other] { $zones } zones, dont les plus grandes sont listées à côté de la carte.
}
map-within-lack = { $who } : accès suffisant
map-zone-lack = { $who } { $lack } (zone blanche)
map-zones-small-lack = { $who } { $lack }, petites zones non listées
map-gained-lack = gagnent un arrêt à { $minutes } min
map-still-beyond-lack = restent { $lack }
map-heading-time-lack = Zones blanches : { $who } { $lack }
web-zones-intro-lack = { $count ->
    [0] Aucune zone : pas de { $who } { $lack }.
    [one] Une zone d’un seul tenant : { $who } { $lack }.
   *[other] { $count } zones d’un seul tenant : { $who } { $lack }.
}
web-zones-caption-lack = { $who } { $lack }
web-zone-why-lack = { $people } { $who } { $lack } y vivent ({ $share } du territoire), dans { $cells ->
    [one] { $cells } carreau.
   *[other] { $cells } carreaux d’un seul tenant.
}
web-zones-meaning-lack = { $people } { $who } { $lack }. { $dropped ->
    [0] Toutes sont listées ci-dessous.
    [one] Une zone trop petite pour la liste est comptée, non listée.
   *[other] { $dropped } zones trop petites pour la liste sont comptées, non listées.
}
summary-heading-gaps-lack = Zones blanches, { $who } { $lack } : { $count ->
    [0] aucune
    [one] { $count } zone, { $people } { $who }
   *[other] { $count } zones, { $people } { $who }
}
explain-why-lack = { $people } { $who } y vivent { $lack }.
explain-within-lack = Ce carreau n’est dans aucune zone blanche : { $who }, l’accès y suffit.
explain-dropped-lack = Ce carreau est sous-desservi ({ $who } { $lack }), mais sa zone est trop petite pour la liste.
explain-small = Ce carreau est à plus de { $minutes } minutes d’un lieu, mais sa zone est trop petite pour la liste ({ $people } habitants ou { $area } km² au moins).
explain-nobody = Personne du public compté ({ $who }) n’est connu dans ce carreau : il n’est dans aucune zone blanche.
explain-rank = Rang { $rank } ; de { $low } à { $high } quand les poids et les temps changent un peu, parmi les { $top } premières dans { $share } des cas.
explain-vulnerable = Part vulnérable : { $share }.
explain-extra = { $minutes } minutes au-delà du seuil en moyenne.
explain-rural = Zone rurale : { $share } de ses habitants vivent dans des communes rurales (classes 5 à 7).
explain-urban = Zone non rurale : { $share } de ses habitants vivent dans des communes rurales (classes 5 à 7).
explain-supported = { $share } vivent dans des communes classées en FRR (ou ZRR).
explain-stale = Pour { $share } de ses habitants ({ $people }), ce qui est dit du lieu le plus proche date de plus de { $months } mois.
explain-unknown-stale = l’âge de ce qui est dit des lieux
explain-straight = Trajets à vol d’oiseau avec un détour supposé : aucun réseau routier n’est lu.
explain-communes = Communes : { $list }.
summary-gap-ranks = rang { $low }-{ $high }
web-zone-ways = Les trois lieux les plus proches de son carreau le plus peuplé ({ $cell })
web-column-place = Lieu
web-column-minutes = Minutes
web-column-on-road = Sur route
web-column-off-road = À pied
web-column-week = Heures par semaine
web-column-saturday = Samedi
web-column-ranks = Rangs possibles
web-column-grade = Confiance
cli-arg-explain-routes = Écrit aussi là, en lignes, les chemins vers les lieux les plus proches
cli-no-public = aucun fichier de population ne compte le public « { $public } »
cli-no-public-help = Sont comptés : { $known }. Nommez-en un, ou donnez un fichier de population qui a la colonne.
summary-gaps-unknown = Hors de ce compte : { $people } habitants dont on ne sait rien (hors des routes fournies, ou public inconnu).

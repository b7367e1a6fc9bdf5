### Ce que le rapport ajoute, en page et en Markdown : quartiers à pied, comparaisons, cartes à côté.

web-on-foot-caption = Habitants des quartiers prioritaires selon leur temps à pied jusqu’à un lieu
web-on-foot-time = Temps à pied
web-on-foot-share = Part
web-on-foot-unreached = aucun lieu accessible
web-on-foot-all = tous les quartiers
web-compare-caption = Part des habitants au-delà, selon « { $source } » et selon cette étude
web-compare-area = Territoire
web-compare-published = Publié
web-compare-ours = Cette étude
web-compare-rank-published = Rang publié
web-compare-rank-ours = Rang ici
web-say-stop = Arrêt
document-picture-access = Carte de l’accès à l’offre des lieux
document-picture-access_public = Carte de l’accès croisé avec un public
document-picture-hours_saturday = Carte des heures d’aide à portée le samedi
document-picture-tours = Carte des tournées : la route de chaque véhicule et ses arrêts numérotés
document-picture-moment = Carte des heures d’aide à portée ({ $moment })
document-picture-vehicle = Carte des tournées du véhicule { $number }

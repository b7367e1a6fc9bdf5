### Ce que le rapport dit d’un arrêt, et des cartes à côté du Markdown.

web-say-stop = Arrêt
document-picture-access = Carte de l’accès à l’offre des lieux
document-picture-access_public = Carte de l’accès croisé avec un public
document-picture-hours_saturday = Carte des heures d’aide à portée le samedi
document-picture-tours = Carte des tournées : la route de chaque véhicule et ses arrêts numérotés
document-picture-moment = Carte des heures d’aide à portée ({ $moment })
document-picture-vehicle = Carte des tournées du véhicule { $number }

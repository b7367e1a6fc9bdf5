### Les tournées sur la carte du rapport.

web-layer-tours = tournées itinérantes
web-stop = { $number } · { $stop }
web-stops-on-roads = arrêt d’une tournée, par son numéro dans la liste des arrêts (lignes le long des routes)
web-stops-straight = arrêt d’une tournée, par son numéro dans la liste des arrêts (lignes droites d’arrêt en arrêt, non le long des routes)

### Résumé et textes du rapport.

summary-territory = { $communes ->
    [one] { $communes } commune
   *[other] { $communes } communes
} · { $epci ->
    [one] { $epci } intercommunalité
   *[other] { $epci } intercommunalités
} · { $cells ->
    [one] { $cells } carreau habité
   *[other] { $cells } carreaux habités
}
summary-population = { $people } habitants
summary-places = { $used ->
    [one] { $used } lieu dans le territoire
   *[other] { $used } lieux dans le territoire
}, { $neighbours ->
    [one] { $neighbours } lieu voisin pris en compte
   *[other] { $neighbours } lieux voisins pris en compte
}
summary-kept-apart = Tenus à part : { $depots ->
    [one] { $depots } service itinérant sans arrêts connus
   *[other] { $depots } services itinérants sans arrêts connus
},
    { $closed ->
        [one] { $closed } lieu qui n’accueille pas de public
       *[other] { $closed } lieux qui n’accueillent pas de public
    }
summary-heading-coverage = Temps d’accès au lieu le plus proche
summary-within = { $minutes } min ou moins
summary-beyond = au-delà de { $minutes } min
summary-unreachable = aucun lieu accessible
summary-heading-density = Selon la densité de la commune
summary-heading-rural = Selon le zonage rural
summary-column-people = habitants
summary-no-class = sans classe connue
summary-heading-gaps = Zones blanches, à plus de { $minutes } min d’un lieu : { $count ->
    [0] aucune
    [one] { $count } zone, { $people } habitants
   *[other] { $count } zones, { $people } habitants
}
summary-heading-largest = Les plus grandes
summary-gap = { $people } hab.
summary-gap-minutes = { $minutes } min (moy.)
summary-faults = { $rows ->
    [one] { $rows } ligne lue
   *[other] { $rows } lignes lues
} : { $aside ->
    [one] { $aside } écartée
   *[other] { $aside } écartées
}, { $mended ->
    [one] { $mended } réparée
   *[other] { $mended } réparées
}, { $noted ->
    [one] { $noted } signalée
   *[other] { $noted } signalées
} (faults.csv)

density-1 = Grands centres urbains
density-2 = Centres urbains intermédiaires
density-3 = Petites villes
density-4 = Ceintures urbaines
density-5 = Bourgs ruraux
density-6 = Rural à habitat dispersé
density-7 = Rural à habitat très dispersé
rural-C = Classée en ZRR
rural-PC = Partiellement classée en ZRR
rural-FRR = FRR socle
rural-FRRplus = FRR+
rural-FRR-B = FRR bénéficiaire
rural-FRR-BP = FRR bénéficiaire partiellement
rural-FRR-P = Classée FRR partiellement
rural-NC = Non classée

territory = Territoire étudié
method-crow-fly = Temps estimés en voiture : ligne droite × { $detour }, vitesse selon la densité de la commune de départ

method-road-car = Temps en voiture par la route ; hors de la route, à pied à { $walking } km/h
method-road-foot = Temps à pied par les rues et chemins ; hors d’eux, à { $walking } km/h
method-road-bike = Temps à vélo par les routes et pistes ; hors d’elles, à pied à { $walking } km/h
method-by-audience = Quartiers prioritaires : { $qpv }. Ailleurs : { $rest }
summary-heading-profiles = Tout le monde, par profil de trajet
summary-heading-reasons = Aucun lieu accessible ({ $profile })
unreached-outside-roads = hors du réseau routier fourni
unreached-far-from-roads = trop loin d’une route
unreached-no-road = aucune route à rejoindre
unreached-on-a-fragment = sur un réseau isolé sans lieu
unreached-no-place = aucun lieu au bout des routes
unreached-beyond-limit = au-delà de la limite fixée

# Heures d’aide.
summary-heading-hours = Heures d’aide par semaine à { $minutes } min, habitant moyen (52 semaines de { $year })
summary-column-hours = heures
summary-column-open-hours = un ouvert
summary-hours-everyone = tout le territoire
summary-hours-by-appointment = sur rendez-vous, { $places ->
    [one] un lieu
   *[other] { $places } lieux
}
summary-hours-unknown = horaires inconnus, { $places ->
    [one] un lieu
   *[other] { $places } lieux
}
summary-hours-unread = non compris, { $places ->
    [one] un lieu
   *[other] { $places } lieux
}
summary-hours-implausible = impossibles, { $places ->
    [one] un lieu
   *[other] { $places } lieux
}
day-monday = lundi
day-tuesday = mardi
day-wednesday = mercredi
day-thursday = jeudi
day-friday = vendredi
day-saturday = samedi
day-sunday = dimanche
summary-hours-lacking = Lieux sans horaires connus, et habitants qui n’ont rien de mieux à portée
day-short-monday = lun.
day-short-tuesday = mar.
day-short-wednesday = mer.
day-short-thursday = jeu.
day-short-friday = ven.
day-short-saturday = sam.
day-short-sunday = dim.

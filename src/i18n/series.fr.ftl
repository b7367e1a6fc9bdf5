### Séries : le même territoire plusieurs fois sur une feuille.

series-described = { $class }, { $people } ({ $share })
series-panel-described = { $caption } : { $figure }. { $classes }.
series-sheet-described = { $heading }. { $panels }
series-residents = { $share } · { $people } habitants
series-bar = Barre au-dessus de chaque carte : la part des habitants dans chaque classe.
series-mark-place = lieu de médiation numérique
series-mark-open = lieu ouvert à ce moment
series-mark-closed = lieu fermé à ce moment, ou sans horaires connus
series-mark-stop = arrêt itinérant du plan

series-cutoff-title = { $name } : { $low } des habitants à { $from } minutes au plus d’un lieu de médiation numérique, { $high } à { $upto } minutes
series-cutoff-heading = Temps de trajet vers le lieu le plus proche
series-cutoff-caption = { $minutes } minutes
series-within = dans ce temps de trajet
series-beyond = au-delà

series-profile-title = { $name } : un lieu de médiation numérique à { $minutes } minutes au plus pour { $told }
series-profile-first = { $share } des habitants { $profile }
series-profile-other = { $share } { $profile }
series-profile-named = ({ $name })
series-profile-minutes = Chiffre au-dessus de chaque carte : habitants à { $minutes } minutes au plus.
series-mode-car = en voiture
series-mode-bike = à vélo
series-mode-foot = à pied

series-hour-title = { $name } : { $high } des habitants ont un lieu ouvert à { $minutes } minutes au plus le { $most }, { $low } le { $least }
series-hour-whole = { $day } à { $hour } h
series-hour-broken = { $day } à { $hour } h { $minute }
series-hour-heading = Un lieu ouvert à { $minutes } min au plus, à ce moment
series-hour-figure = Chiffre au-dessus de chaque carte : habitants qui ont un lieu ouvert, en moyenne sur les 52 semaines de l’année, jours fériés compris.

series-plan-title = { $vehicles ->
    [one] { $name } : avec un véhicule itinérant, { $high } des habitants ont un lieu ou un arrêt à { $minutes } minutes au plus, contre { $low } aujourd’hui
   *[other] { $name } : avec { $vehicles } véhicules itinérants, { $high } des habitants ont un lieu ou un arrêt à { $minutes } minutes au plus, contre { $low } aujourd’hui
}
series-plan-title-lack = { $vehicles ->
    [one] { $name } : avec un véhicule itinérant, { $high } des habitants sont hors des zones blanches ou ont un arrêt à leur portée, contre { $low } aujourd’hui
   *[other] { $name } : avec { $vehicles } véhicules itinérants, { $high } des habitants sont hors des zones blanches ou ont un arrêt à leur portée, contre { $low } aujourd’hui
}
series-plan-heading = Qui a un lieu ou un arrêt à { $minutes } min au plus
series-plan-heading-lack = Qui est en zone blanche, et à portée d’un arrêt
series-plan-served = un lieu existant
series-plan-served-lack = hors des zones blanches
series-plan-gained = un arrêt itinérant seulement
series-plan-gained-lack = en zone blanche, un arrêt à { $minutes } min au plus
series-plan-left = ni lieu ni arrêt
series-plan-left-lack = en zone blanche, sans arrêt
series-plan-figure = Chiffre au-dessus de chaque carte : habitants des deux premières classes.
series-plan-before = Aujourd’hui
series-plan-asked = { $caption } (plan de l’étude)
series-plan-after = { $vehicles ->
    [one] Un véhicule, { $stops ->
        [one] un arrêt
       *[other] { $stops } arrêts
    }
   *[other] { $vehicles } véhicules, { $stops ->
        [one] un arrêt
       *[other] { $stops } arrêts
    }
}

series-public-title = { $name } : { $share } des { $public } sont à { $minutes } minutes au plus d’un lieu de médiation numérique, contre { $all } de l’ensemble des habitants
series-public-heading-epci = Part de chaque public à { $minutes } min au plus d’un lieu, par intercommunalité
series-public-heading-commune = Part de chaque public à { $minutes } min au plus d’un lieu, par commune
series-public-figure = Chiffre au-dessus de chaque carte : le public qui est à cette distance, sur l’ensemble de ce public.
series-public-bar = Barre au-dessus de chaque carte : la part du public dans chaque classe.
series-public-unknown = public inconnu ou absent
series-public-among = { $share } · { $people } sur { $total }
series-public-residents = ensemble des habitants
series-public-age_65_plus = personnes de 65 ans et plus
series-public-households = ménages
series-public-poor_households = ménages pauvres
series-public-digital_difficulty = personnes en difficulté numérique (estimation)

### Ce qu’une étude ne permet pas.

mistake-series-needs = l’étude n’a pas de quoi dessiner la série « { $key } »
mistake-series-needs-help = { $key ->
    [plan] Ajoutez une ligne [itinerary], ou retirez « plan » de la liste.
    [hour] Ajoutez une ligne [hours], ou retirez « hour » de la liste.
    [profile] Donnez au moins deux modes sous [[travel.profiles]], ou retirez « profile » de la liste.
   *[cutoff] Donnez au moins deux durées à cutoffs_minutes, ou retirez « cutoff » de la liste.
}
mistake-no-series-moments = series_moments ne sert qu’à la série « hour », que l’étude ne demande pas ou ne permet pas
mistake-no-series-moments-help = Ajoutez une ligne [hours] et « hour » à series, ou retirez series_moments.
cli-no-publics = la série « public » ne peut pas être dessinée : la population fournie ne compte aucun public
cli-no-publics-help = Donnez une population qui compte des publics (Filosofi, ou une colonne nommée sous [population_attributes]), ou retirez « public » de series dans [maps].

### Le tableau qui accompagne les séries.

table-series = Séries de cartes
table-series-is = Pour chaque carte de chaque série, les habitants (ou le public) de chaque classe : les mêmes chiffres que sur les images.
column-series = La série : plan, public, hour, profile ou cutoff.
column-panel = La carte de la série, par un nom qui ne dépend pas de la langue.
column-caption = Ce qui est écrit au-dessus de la carte.
column-panel_people = Tous ceux que la carte compte.
column-panel_reached = Ceux d’entre eux qui sont atteints : le chiffre au-dessus de la carte.
column-share_panel_reached = Leur part.
column-class = La classe de la légende.
column-class_people = Ceux de la carte qui sont dans cette classe.
column-share_class = Leur part.

### Les images du rapport en texte.

document-picture-series_plan = Qui est atteint, avant et avec le plan itinérant
document-picture-series_public = La part de chaque public atteinte, territoire par territoire
document-picture-series_hour = Qui trouve un lieu ouvert, selon le jour et l’heure
document-picture-series_profile = Temps de trajet vers le lieu le plus proche, selon le mode de déplacement
document-picture-series_cutoff = Qui est atteint, selon la durée de trajet

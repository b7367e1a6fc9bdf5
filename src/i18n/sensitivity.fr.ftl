### Ce que valent les chiffres quand les hypothèses changent.

mistake-no-pair = il faut deux nombres, le plus petit d’abord
mistake-no-pair-help = Écrivez par exemple detour = [1.2, 1.4], ou une liste vide pour ne rien changer.

summary-sensitivity = Selon les hypothèses, une à une : { $low } à { $high } à { $minutes } min{ $zones } ;
    { $turning } des { $changes } variantes font passer un seuil ou changer un ordre (sensitivity.csv).
summary-sensitivity-zones = , { $few } à { $many } zones

web-range = Entre { $low } et { $high } selon les hypothèses, changées une à la fois.
web-sensitivity = Ce que valent ces chiffres
web-sensitivity-intro = Chaque chiffre est mesuré à nouveau en changeant une hypothèse à la fois, puis celles du trajet toutes ensemble : { $changes } variantes. { $turning ->
    [0] Aucune variante ne fait passer un seuil ni changer un ordre.
    [one] Une variante fait passer un seuil ou changer un ordre.
   *[other] { $turning } variantes font passer un seuil ou changer un ordre.
}
web-sensitivity-caption = Fourchette de chaque chiffre selon les hypothèses
web-sensitivity-figure = Chiffre
web-sensitivity-base = Retenu
web-sensitivity-low = Au plus bas
web-sensitivity-low-by = par
web-sensitivity-high = Au plus haut
web-sensitivity-high-by = par
web-sensitivity-envelope = Toutes ensemble
web-sensitivity-ends = { $low } à { $high }
web-sensitivity-flips = Conclusions qui changent
web-sensitivity-rule = Une conclusion change quand une part passe de l’autre côté d’un seuil (la moitié, sauf si l’étude en dit d’autres), quand deux départements ou deux classes de densité échangent leur ordre, quand une zone listée disparaît tout entière ou qu’une autre apparaît. Changer les vitesses, c’est les changer toutes, marche jusqu’à la route comprise. Ces fourchettes ne disent pas la probabilité des variantes. Le détail est dans sensitivity.csv.

figure-within = Habitants à { $detail } min au plus
figure-share = Part des habitants à { $detail } min au plus
figure-qpv-share = Part des habitants des quartiers prioritaires à { $detail } min au plus
figure-gap-zones = Zones blanches (plus de { $detail } min)
figure-gap-people = Habitants à plus de { $detail } min
figure-hours-week = Heures d’aide par semaine à portée
figure-saturday-share = Part de ces heures le samedi
figure-moment = Part des habitants ayant un lieu ouvert : { $detail }

change-cutoff-shorter = seuil moins { $value } min
change-cutoff-longer = seuil plus { $value } min
change-speed-slower = vitesses moins { $value }
change-speed-faster = vitesses plus { $value }
change-detour-low = détour de { $value }
change-detour-high = détour de { $value }
change-imputed-left-out = sans les carreaux imputés
change-grid-1km = carreaux de 1 km
change-grid-communes = habitants réunis par commune
change-together-against = tout le trajet au plus défavorable
change-together-in-favour = tout le trajet au plus favorable

flip-threshold = { $change } : « { $figure } » change de côté d’un seuil.
flip-departement-order = { $change } : { $count ->
    [one] deux départements échangent leur ordre.
   *[other] { $count } paires de départements échangent leur ordre.
}
flip-density-order = { $change } : { $count ->
    [one] deux classes de densité échangent leur ordre.
   *[other] { $count } paires de classes de densité échangent leur ordre.
}
flip-zone-gone = { $change } : { $count ->
    [one] une zone listée disparaît.
   *[other] { $count } zones listées disparaissent.
}
flip-zone-new = { $change } : { $count ->
    [one] une zone nouvelle apparaît.
   *[other] { $count } zones nouvelles apparaissent.
}

### Ce que disent les signes des cartes : précision des lieux, cours d’eau, carte à deux variables.

## Places whose position is approximate

signs-approximate = dont à position approximative (rue, centre de la commune)
signs-approximate-place = { $name } (position approximative : { $known })
signs-precision-street = la rue ou le lieu-dit
signs-precision-town-centre = centre de la commune
signs-precision-commune = quelque part dans la commune
column-places-precision = Ce que l’on sait de la position : given (donnée par la source), address (au numéro), street (à la rue ou au lieu-dit), town-centre (centre de la commune), commune (quelque part dans la commune). Les trois dernières sont approximatives.
signs-limit-approximate = { $count ->
    [one] Un lieu sur { $all } n’est placé qu’à la rue ou au centre de sa commune : les temps de trajet vers lui sont approximatifs.
   *[other] { $count } lieux sur { $all } ne sont placés qu’à la rue ou au centre de leur commune : les temps de trajet vers eux sont approximatifs.
 }

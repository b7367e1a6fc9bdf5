### What the signs of maps say: how well places are known, water, the map of two measures.

## Places whose position is approximate

signs-approximate = of which the position is approximate (street, centre of the commune)
signs-approximate-place = { $name } (approximate position: { $known })
signs-precision-street = the street or the hamlet
signs-precision-town-centre = centre of the commune
signs-precision-commune = somewhere in the commune
column-places-precision = How well the position is known: given (by the source), address (to the house number), street (to the street or hamlet), town-centre (centre of the commune), commune (somewhere in the commune). The last three are approximate.
signs-limit-approximate = { $count ->
    [one] One place of { $all } is placed at its street or at the centre of its commune only: travel times to it are approximate.
   *[other] { $count } places of { $all } are placed at their street or at the centre of their commune only: travel times to them are approximate.
 }

### Maps.

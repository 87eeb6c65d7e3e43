// The world as lines: countries, provinces, disputed borders dashed; all of it ships with the program.
import { feature, geoMercator, geoPath, mesh } from "../../vendor/geo.js";

let loaded = null;

/** Give the map's outlines, fetched once: { land, borders, disputed, provinces, note }. */
export function loadWorld() {
  loaded ??= Promise.all(["countries", "provinces", "disputed"].map((name) => fetch(`/static/map/${name}.json`).then((found) => found.json()))).then(made);
  return loaded;
}

function made([countries, provinces, disputed]) {
  const object = countries.objects.countries;
  const pairs = new Set(disputed.pairs.map((pair) => pair.join("|")));
  const isDisputed = (a, b) => {
    const [one, other] = [a.properties.name, b.properties.name];
    return pairs.has(`${one}|${other}`) || pairs.has(`${other}|${one}`) || pairs.has(`${one}|*`) || pairs.has(`${other}|*`);
  };
  return {
    land: feature(countries, object),
    borders: mesh(countries, object, (a, b) => a !== b && !isDisputed(a, b)),
    disputed: mesh(countries, object, (a, b) => a !== b && isDisputed(a, b)),
    provinces: { type: "MultiLineString", coordinates: provinces.lines.map((line) => unpacked(line, provinces.unit)) },
    note: disputed.note,
  };
}

/** Lines are kept as steps from point to point, in hundredths of a degree. */
function unpacked(line, unit) {
  let [x, y] = [0, 0];
  const points = [];
  for (let at = 0; at < line.length; at += 2) {
    x += line[at];
    y += line[at + 1];
    points.push([x * unit, y * unit]);
  }
  return points;
}

/** Give a projection that shows these [lon, lat] points with room around them, and its paths. */
export function projected(points, width, height) {
  const projection = geoMercator();
  const spots = points.length ? points : [[-20, -35], [100, 55]];
  const [west, east] = [Math.min(...spots.map((one) => one[0])) - 3, Math.max(...spots.map((one) => one[0])) + 3];
  const [south, north] = [Math.max(-75, Math.min(...spots.map((one) => one[1])) - 3), Math.min(80, Math.max(...spots.map((one) => one[1])) + 3)];
  const corners = { type: "MultiPoint", coordinates: [[west, south], [east, north]] };
  projection.fitExtent([[20, 20], [width - 20, height - 20]], corners);
  return { projection, path: geoPath(projection) };
}

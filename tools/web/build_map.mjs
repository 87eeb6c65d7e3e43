// Build the workbench's map from public-domain Natural Earth outlines: countries, and lines between provinces.
import { readFileSync, writeFileSync } from "node:fs";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import { mesh } from "topojson-client";
const [countriesFile, provincesFile, out] = process.argv.slice(2);
const world = JSON.parse(readFileSync(countriesFile, "utf8"));
for (const shape of world.objects.countries.geometries) shape.properties = { name: shape.properties.name };
delete world.objects.land;
writeFileSync(`${out}/countries.json`, JSON.stringify(world));
const provinces = JSON.parse(readFileSync(provincesFile, "utf8"));
provinces.features.forEach((one) => (one.properties = { country: one.properties.adm0_a3 }));
let made = topology({ provinces }, 2e4);
made = simplify(presimplify(made), 0.004);
const lines = mesh(made, made.objects.provinces, (a, b) => a !== b && a.properties.country === b.properties.country);
const rounded = lines.coordinates.map((line) => line.map(([x, y]) => [Math.round(x * 100), Math.round(y * 100)]))
  .map((line) => line.filter((point, at) => at === 0 || point[0] !== line[at - 1][0] || point[1] !== line[at - 1][1]))
  .filter((line) => line.length > 1)
  .map((line) => line.map((point, at) => at === 0 ? point : [point[0] - line[at - 1][0], point[1] - line[at - 1][1]]).flat());
writeFileSync(`${out}/provinces.json`, JSON.stringify({ unit: 0.01, lines: rounded }));
console.log("lines", rounded.length);

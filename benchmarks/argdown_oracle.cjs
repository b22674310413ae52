// Says what the reference parser of Argdown makes of documents.
//
//     node benchmarks/argdown_oracle.cjs FOLDER_WITH_NODE_MODULES FILE.argdown …   one line of JSON a document
//     node benchmarks/argdown_oracle.cjs FOLDER_WITH_NODE_MODULES < TEXTS.json     a JSON list, for a list of texts
//
// Each answer is {file, errors, json, closed}: `json` as `@argdown/core` writes it, with the map; `closed` the map
// with closed groups closed, as its pictures have it. @argdown/node 1.7.5 is looked for from the folder.
const fs = require("fs");
const path = require("path");
const [folder, ...files] = process.argv.slice(2);
const { argdown } = require(require.resolve("@argdown/node", { paths: [path.resolve(folder)] }));
const start = ["parse-input", "build-model", "build-map"];

function run(input, steps) {
  const response = argdown.run({ input, process: [...start, ...steps, "export-json"], logLevel: "silent" });
  return { response, json: response.json ? JSON.parse(response.json) : null };
}

function answer(file, input) {
  try {
    const { response, json } = run(input, ["colorize"]);
    const errors = (response.parserErrors || []).map((error) => ({
      name: error.name,
      message: error.message,
      line: error.token && error.token.startLine,
    }));
    const closed = errors.length || !json ? null : run(input, ["transform-closed-groups", "colorize"]).json.map;
    return { file, errors, json, closed };
  } catch (error) {
    return { file, errors: [{ name: "Error", message: String((error && error.message) || error) }], json: null, closed: null };
  }
}

if (files.length) {
  for (const file of files) {
    console.log(JSON.stringify(answer(path.basename(file), fs.readFileSync(file, "utf8"))));
  }
} else {
  const texts = JSON.parse(fs.readFileSync(0, "utf8"));
  process.stdout.write(JSON.stringify(texts.map((text) => answer("", text))));
}

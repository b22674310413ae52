// Reads a JSON list of texts on stdin and writes what the reference parser makes of each:
// a JSON list of {errors: [message], json: model}. The package is looked for from the folder in argv.
const { argdown } = require(require.resolve("@argdown/node", { paths: [process.argv[2]] }));
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
const process_ = ["parse-input", "build-model", "export-json"];
const answers = texts.map((input) => {
  try {
    const response = argdown.run({ input, process: process_, logLevel: "silent" });
    const errors = (response.parserErrors || []).map((error) => error.message);
    return { errors, json: errors.length ? null : JSON.parse(response.json) };
  } catch (error) {
    return { errors: [String((error && error.message) || error)], json: null };
  }
});
process.stdout.write(JSON.stringify(answers));

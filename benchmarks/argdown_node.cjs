// Answers, line by line, what the reference parser makes of Argdown documents: the other side of
// argdown_fuzz.py and argdown_speed.py. The package is looked for from the folder in argv.
//
// A line on stdin is {"input": text}, answered with {"errors": [{message, line}], "json": model};
// or {"time": [texts]}, answered with the milliseconds for reading all of them once.
const core = require.resolve("@argdown/core/dist/argdown", { paths: [process.argv[2]] });
const app = require(core).argdown;
const READ = ["parse-input", "build-model"];
console.log = console.error = () => {};

function answer(input) {
  let response;
  try {
    response = app.run({ input, process: [...READ, "export-json"], logLevel: "silent" });
  } catch (error) {
    return { errors: [{ message: String(error && error.message), line: 0 }], json: null };
  }
  const parser = (response.parserErrors || []).map((e) => ({ message: e.message, line: e.token.startLine }));
  return { errors: parser, json: response.json ? JSON.parse(response.json) : null };
}

function time(texts) {
  const start = process.hrtime.bigint();
  for (const input of texts) app.run({ input, process: READ, logLevel: "silent" });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

require("readline")
  .createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on("line", (line) => {
    const asked = JSON.parse(line);
    const said = "time" in asked ? time(asked.time) : answer(asked.input);
    process.stdout.write(JSON.stringify(said) + "\n");
  });

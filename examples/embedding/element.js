// Shows the result of the questionnaire in the portal's own words, and keeps a copy of each file
// that leaves it.
const tool = document.querySelector("#tool");
const told = document.querySelector("#told");

tool.addEventListener("anteroom-scored", ({ detail: { verdict, answered, asked } }) => {
  told.textContent = `${verdict}: ${answered} of ${asked} answered`;
});
tool.addEventListener("anteroom-export", ({ detail: { name, file } }) => {
  // event.preventDefault() here would keep the file from the person: upload `file` instead.
  console.info(`${name}: ${file.size} bytes`);
});
tool.addEventListener("anteroom-error", ({ detail: { message } }) => {
  told.textContent = message;
});

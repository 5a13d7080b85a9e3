(function () {
  data.title = options.title || "Security requirements";
})();

// Client controller of the widget: loads embed.js from the address in the widget's options.
api.controller = function ($element, $scope) {
  var c = this;
  var place = $element[0].querySelector(".panel-body");
  import(c.options.anteroom_address + "embed.js").then(function (anteroom) {
    var frame = anteroom.embed(place, { src: c.options.anteroom_address + "embed.html", mode: "buyer", min: 600, max: 8000 });
    $scope.$on("$destroy", frame.destroy);
  }, function () {
    place.textContent = "Anteroom could not be loaded. Check its address in the options of this widget.";
  });
};

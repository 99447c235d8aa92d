// Cockpit under the product's name. The engine's documentation describes this file.
export default {
  app: {
    vendor: "Proofline",
    name: "Cockpit",
  },
  customScripts: ["../tasklist/scripts/sign-out"],
};

// The way back to the portal.
import "./sign-out.js";

export default {
  id: "proofline.portal",
  pluginPoint: "tasklist.navbar.action",
  priority: 1000,
  render: (container) => {
    const link = document.createElement("a");
    link.href = "/";
    link.textContent = "Portal";
    container.append(link);
  },
};

// One sign-on: signing out of Tasklist signs out of the portal, and the portal's page is where people sign in.
const signOut = async () => {
  const answer = await fetch("/api/v1/session", { headers: { Accept: "application/json" }, credentials: "same-origin" });
  if (!answer.ok) {
    window.location.assign("/login");
    return;
  }
  const form = document.createElement("form");
  const token = document.createElement("input");
  form.method = "post";
  form.action = "/logout";
  token.type = "hidden";
  token.name = "_csrf";
  token.value = (await answer.json()).csrfToken;
  form.append(token);
  document.body.append(form);
  form.submit();
};

const look = () => {
  if (window.location.hash.startsWith("#/login")) {
    signOut();
  }
};

window.addEventListener("hashchange", look);
look();

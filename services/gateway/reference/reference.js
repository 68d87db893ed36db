// Runs in the browser: the operations of the service that ?service= names, drawn by Swagger UI.
const { services } = await (await fetch('/openapi')).json();
const asked = new URLSearchParams(location.search).get('service');
const service = services.includes(asked) ? asked : services[0];

for (const name of services) {
  const link = document.createElement('a');
  link.href = `?service=${name}`;
  link.textContent = name;
  if (name === service) link.setAttribute('aria-current', 'page');
  document.getElementById('services').append(link);
}

globalThis.SwaggerUIBundle({
  url: `/openapi/${service}.json`,
  dom_id: '#operations',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: -1,
  validatorUrl: null,
});

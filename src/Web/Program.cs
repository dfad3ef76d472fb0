using Tamias.Web;
using Tamias.Web.Start;

// Started from anywhere, the published program finds its own files.
var home = File.Exists("appsettings.json") ? null : AppContext.BaseDirectory;
// "--demo" is no setting: left among them it would swallow the word that follows.
string[] set = [.. args.Where(word => word is not "--demo")];
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = set, ContentRootPath = home });
builder.Configuration["Urls"] ??= TamiasSettings.DefaultAddress;
var settings = TamiasSettings.From(builder.Configuration, builder.Environment.ContentRootPath);
await using var stripe = await DevelopmentStripe.StartAsync(builder, settings, Commands.Serves(args));
builder.Services.AddSingleton(stripe);
builder.AddTamias(settings);

await using var app = builder.Build();
app.UseTamias();
return await Commands.RunAsync(app, args);

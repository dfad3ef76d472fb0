using Tamias.Web;
using Tamias.Web.Start;

var builder = WebApplication.CreateBuilder(args);
var settings = TamiasSettings.From(builder.Configuration, builder.Environment.ContentRootPath);
await using var stripe = await DevelopmentStripe.StartAsync(builder, settings, Commands.Serves(args));
builder.Services.AddSingleton(stripe);
builder.AddTamias(settings);

await using var app = builder.Build();
app.UseTamias();
return await Commands.RunAsync(app, args);

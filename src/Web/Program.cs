using Tamias.Web;
using Tamias.Web.Start;

var builder = WebApplication.CreateBuilder(args);
var settings = TamiasSettings.From(builder.Configuration, builder.Environment.ContentRootPath);
builder.AddTamias(settings);

await using var app = builder.Build();
app.UseTamias();
return await Commands.RunAsync(app, args);

using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Tamias.StripeSimulator.Tests;

/// <summary>
/// A visitor without scripts: opens pages, fills fields in, presses buttons and follows nothing by itself.
/// </summary>
public sealed class Browser(Uri address, string language = "en") : IDisposable
{
    readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    public IHtmlDocument Document { get; private set; } = null!;

    public HttpResponseMessage Response { get; private set; } = null!;

    /// <summary>Where the last answer sends the visitor, if anywhere.</summary>
    public Uri? Sent => Response.Headers.Location;

    public string Text => Document.Body!.TextContent;

    public Task OpenAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Presses the button with these words after filling in its form.</summary>
    public Task PressAsync(string words, params (string Name, string Value)[] fields)
    {
        var button = Document.QuerySelectorAll("button").OfType<IHtmlButtonElement>()
            .First(b => b.TextContent.Contains(words, StringComparison.Ordinal));
        var form = button.Form!;
        var filled = Filled(form).Where(f => fields.All(g => g.Name != f.Name)).Concat(fields);
        if (button.Name is { Length: > 0 }) filled = filled.Append((button.Name, button.Value ?? ""));
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action"))
            { Content = new FormUrlEncodedContent(filled.ToDictionary(f => f.Item1, f => f.Item2)) });
    }

    public void Dispose() => client.Dispose();

    static IEnumerable<(string Name, string Value)> Filled(IHtmlFormElement form) => form.Elements
        .OfType<IHtmlInputElement>().Where(i => i.Type is not ("radio" or "checkbox") || i.IsChecked)
        .Select(i => (i.Name ?? "", i.Value))
        .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(s => (s.Name ?? "", s.Value ?? "")));

    async Task SendAsync(HttpRequestMessage request)
    {
        request.Headers.AcceptLanguage.ParseAdd(language);
        Response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Document = new HtmlParser().ParseDocument(
            await Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Tamias.Web.Tests.Harness;

/// <summary>A person at a browser without scripts: opens pages, fills fields by their labels, presses
/// buttons.</summary>
public sealed class Visitor : IDisposable
{
    static int count;

    readonly HttpClient client;
    readonly CookieContainer cookies = new();
    string? formToken;

    public Visitor(Uri address, string language)
    {
        client = Client(address, follows: true);
        Straight = Client(address, follows: false);
        // Each comes from an address of their own, as people do; what is throttled is throttled by address.
        var number = Interlocked.Increment(ref count);
        foreach (var http in new[] { client, Straight })
        {
            http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            http.DefaultRequestHeaders.Add("X-Forwarded-For", $"127.{number >> 16}.{number >> 8 & 255}.{number & 255}");
        }
    }

    public HttpClient Http => client;

    /// <summary>The same person, seeing redirects as they are.</summary>
    public HttpClient Straight { get; }

    public HttpResponseMessage Response { get; private set; } = null!;

    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>Path and query of the page that is open.</summary>
    public string Address => Response.RequestMessage!.RequestUri!.PathAndQuery;

    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>What can be read on the page, white space folded.</summary>
    public string Text =>
        string.Join(' ', Page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public Task OpenAsync(string address) => SendAsync(new(HttpMethod.Get, address));

    public void Fill(string label, string value)
    {
        switch (Labelled(label))
        {
            case IHtmlTextAreaElement area: area.Value = value; break;
            case IHtmlSelectElement select: Choose(select, value); break;
            case IHtmlInputElement input: input.Value = value; break;
            default: throw new InvalidOperationException($"“{label}” is not a field.");
        }
    }

    public string Value(string label) => Labelled(label) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"“{label}” is not a field."),
    };

    public void Tick(string label, bool ticked = true) => ((IHtmlInputElement)Labelled(label)).IsChecked = ticked;

    public bool IsTicked(string label) => ((IHtmlInputElement)Labelled(label)).IsChecked;

    /// <summary>What stands as error beside a field; empty without one.</summary>
    public string ErrorBeside(string label)
    {
        var id = Labelled(label).GetAttribute("aria-describedby");
        return Page.QuerySelectorAll(".invalid-feedback, .problem").FirstOrDefault(e => e.Id == id)
            ?.TextContent.Trim() ?? "";
    }

    /// <summary>Presses a button, or follows a link, with this text.</summary>
    public Task PressAsync(string text)
    {
        var target = Page.QuerySelectorAll("button, input[type=submit], a[href]").FirstOrDefault(e => Fold(e) == text)
            ?? throw new InvalidOperationException($"There is no button or link “{text}” on {Address}:\n{Text}");
        return target is IHtmlAnchorElement link
            ? OpenAsync(link.Href)
            : SubmitAsync(((target as IHtmlButtonElement)?.Form ?? ((IHtmlInputElement)target).Form)!,
                (IHtmlElement)target);
    }

    /// <summary>Any form's token against forged requests, taken from the first page.</summary>
    public async Task<string> FormTokenAsync()
    {
        if (formToken is null)
        {
            await OpenAsync("/");
            formToken = Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        }

        return formToken;
    }

    /// <summary>As after the browser was closed, or when another window's form came later: forms that are open are of
    /// no use any more.</summary>
    public void ForgetForms()
    {
        foreach (var cookie in cookies.GetAllCookies().Where(c => c.Name == "tamias-form"))
            cookie.Expired = true;
    }

    public void Dispose()
    {
        client.Dispose();
        Straight.Dispose();
    }

    HttpClient Client(Uri address, bool follows) =>
        new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = follows }) { BaseAddress = address };

    async Task SubmitAsync(IHtmlFormElement form, IHtmlElement button)
    {
        form.NoValidate = true; // what a browser would stop, somebody can still send
        var submission = form.GetSubmission(button)!;
        using var request = new HttpRequestMessage(
            new(submission.Method.ToString().ToUpperInvariant()), submission.Target.Href);
        if (request.Method != HttpMethod.Get)
        {
            request.Content = new StreamContent(submission.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", submission.MimeType);
        }

        await SendAsync(request);
    }

    /// <summary>Sends what no form of the page would, and opens the answer.</summary>
    public async Task SendAsync(HttpRequestMessage request)
    {
        Response = await client.SendAsync(request);
        var html = await Response.Content.ReadAsStringAsync();
        var context = BrowsingContext.New(Configuration.Default);
        Page = (IHtmlDocument)await context.OpenAsync(r => r.Content(html)
            .Address(Response.RequestMessage!.RequestUri!));
    }

    static void Choose(IHtmlSelectElement select, string value)
    {
        var option = select.Options.FirstOrDefault(o => o.Value == value || o.Text.Trim() == value)
            ?? throw new InvalidOperationException($"There is no choice “{value}”.");
        select.Value = option.Value;
    }

    IElement Labelled(string label)
    {
        var found = Page.QuerySelectorAll("label").OfType<IHtmlLabelElement>().FirstOrDefault(l => Fold(l) == label)
            ?? throw new InvalidOperationException($"There is no field “{label}” on {Address}:\n{Text}");
        return found.Control ?? found.QuerySelector("input, select, textarea")
            ?? throw new InvalidOperationException($"The label “{label}” has no field.");
    }

    static string Fold(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

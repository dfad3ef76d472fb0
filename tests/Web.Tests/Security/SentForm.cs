using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>A form of an open page, ready to be sent with anything changed.</summary>
sealed class SentForm
{
    public const string Token = "__RequestVerificationToken";

    readonly Visitor visitor;
    readonly string address;

    SentForm(Visitor visitor, string address, IEnumerable<FormField> fields) =>
        (this.visitor, this.address, Fields) = (visitor, address, [.. fields]);

    public IReadOnlyList<FormField> Fields { get; }

    /// <summary>Opens the page and finds the form that leads to this handler; without one, the form whose fields the
    /// handler's script sends.</summary>
    public static async Task<SentForm> OpenAsync(FormPage page, string handler)
    {
        await page.Visitor.OpenAsync(page.Address);
        var ways = page.Visitor.Page.Forms.OfType<IHtmlFormElement>().SelectMany(Ways).ToList();
        var (form, button, target) = ways.Find(w => Leads(w.Target, page, handler));
        (form, button, target) = form is null ? ways.First(w => Leads(w.Target, page, "")) : (form, button, target);
        var query = Leads(target, page, handler) ? target.Query : $"?handler={handler}";
        return new(page.Visitor, target.AbsolutePath + query, Fill(FormField.Of(form!, button), page.Typed));
    }

    /// <summary>The fields with what somebody types; a tick that was not set is added.</summary>
    static IEnumerable<FormField> Fill(IEnumerable<FormField> fields, IReadOnlyDictionary<string, string> typed)
    {
        var written = fields
            .Select(f => typed.TryGetValue(f.Name, out var value) ? f with { Value = value } : f).ToList();
        var missing = typed.Keys.Except(written.Select(f => f.Name), StringComparer.Ordinal);
        return [.. written, .. missing.Select(name => new FormField(name, typed[name], FieldKind.Choice))];
    }

    /// <summary>The body with this field's value replaced; null takes the field out.</summary>
    public List<KeyValuePair<string, string>> Body(FormField? field = null, string? value = null) =>
    [
        .. Fields.Where(f => f != field || value is not null)
            .Select(f => KeyValuePair.Create(f.Name, f == field ? value! : f.Value)),
    ];

    public async Task<FormAnswer> SendAsync(IEnumerable<KeyValuePair<string, string>> body)
    {
        using HttpContent content = Fields.Any(f => f.Kind == FieldKind.File) ? Parts(body)
            : new FormUrlEncodedContent(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        using var response = await visitor.Straight.SendAsync(request);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    static MultipartFormDataContent Parts(IEnumerable<KeyValuePair<string, string>> body)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in body)
            if (name == "file")
                parts.Add(new ByteArrayContent(Convert.FromBase64String(value)), name, "logo.png");
            else
                parts.Add(new StringContent(value), name);
        return parts;
    }

    static IEnumerable<(IHtmlFormElement Form, IHtmlButtonElement? Button, Uri Target)> Ways(IHtmlFormElement form) =>
        form.Elements.OfType<IHtmlButtonElement>().Where(b => b.Type == "submit" && !b.IsDisabled)
            .Select(b => (form, (IHtmlButtonElement?)b, Target(form, b)));

    static Uri Target(IHtmlFormElement form, IHtmlButtonElement button) => new(new Uri(form.BaseUri),
        button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "");

    static bool Leads(Uri target, FormPage page, string handler)
    {
        var asked = System.Web.HttpUtility.ParseQueryString(target.Query)["handler"] ?? "";
        return string.Equals(target.AbsolutePath, page.Target, StringComparison.OrdinalIgnoreCase)
            && string.Equals(asked, handler, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>What came back.</summary>
sealed record FormAnswer(HttpStatusCode Status, string Html)
{
    /// <summary>Neither an error of ours nor taken without a word: the page again with what is wrong, or a
    /// no.</summary>
    public bool IsRefusal => (int)Status is >= 400 and < 500 || (Status == HttpStatusCode.OK && HasProblem);

    public bool IsFailure => (int)Status >= 500;

    bool HasProblem => Html.Contains("invalid-feedback", StringComparison.Ordinal)
        || Html.Contains("role=\"alert\"", StringComparison.Ordinal);
}

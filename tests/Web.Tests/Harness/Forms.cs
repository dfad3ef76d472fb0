using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Tamias.Web.Tests.Harness;

/// <summary>What a browser would send, taken apart: for sending it twice, at once, without a part, or with what no
/// browser sends.</summary>
public static class Forms
{
    /// <summary>Names and values of the form that this button sends.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> FormBody(this Visitor visitor, string button)
    {
        var pressed = ButtonOf(visitor, button);
        using var reader = new StreamReader(pressed.Form!.GetSubmission(pressed)!.Body);
        return [.. reader.ReadToEnd()
            .Split('&').Select(p => p.Split('=')).Select(p => KeyValuePair.Create(Clear(p[0]), Clear(p[1])))];
    }

    /// <summary>The name under which a labelled field is sent.</summary>
    public static string NameOf(this Visitor visitor, string label) => visitor.Page.QuerySelectorAll("label")
        .OfType<IHtmlLabelElement>().First(l => l.TextContent.Trim() == label).Control!.GetAttribute("name")!;

    /// <summary>Sends the form with one value replaced as it stands, line breaks included, and opens the
    /// answer.</summary>
    public static async Task PostAsync(this Visitor visitor, string button, string name, string value)
    {
        var body = visitor.FormBody(button).Where(f => f.Key != name).Append(KeyValuePair.Create(name, value));
        await visitor.SendAsync(
            new(HttpMethod.Post, ButtonOf(visitor, button).Form!.Action) { Content = new FormUrlEncodedContent(body) });
    }

    static IHtmlButtonElement ButtonOf(Visitor visitor, string button) => visitor.Page.QuerySelectorAll("button")
        .OfType<IHtmlButtonElement>().First(b => b.TextContent.Trim() == button);

    static string Clear(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

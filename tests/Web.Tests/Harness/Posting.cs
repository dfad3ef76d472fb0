using AngleSharp.Html.Dom;

namespace Tamias.Web.Tests.Harness;

/// <summary>Sends a page's form as no browser would: elsewhere, twice, without a part.</summary>
public static class Posting
{
    /// <summary>What pressing a button of the open page would send, by name.</summary>
    public static Dictionary<string, string> Fields(this Visitor visitor, string button)
    {
        var form = visitor.Page.QuerySelectorAll("button").OfType<IHtmlButtonElement>()
            .First(b => b.TextContent.Trim() == button).Form!;
        return form.Elements.OfType<IHtmlElement>().Where(e => e.GetAttribute("name") is not null)
            .GroupBy(e => e.GetAttribute("name")!).ToDictionary(g => g.Key, g => ValueOf(g.First()));
    }

    /// <summary>Posts fields to an address and gives the answer, redirects followed.</summary>
    public static Task<HttpResponseMessage> PostAsync(
        this Visitor visitor, string address, Dictionary<string, string> fields) =>
        visitor.Http.PostAsync(address, new FormUrlEncodedContent(fields));

    /// <summary>The same without the token that proves the form is ours.</summary>
    public static Task<HttpResponseMessage> PostWithoutTokenAsync(
        this Visitor visitor, string address, Dictionary<string, string> fields) =>
        visitor.PostAsync(address, fields.Where(f => f.Key != "__RequestVerificationToken").ToDictionary());

    static string ValueOf(IHtmlElement element) => element switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement input => input.Value,
        _ => "",
    };
}

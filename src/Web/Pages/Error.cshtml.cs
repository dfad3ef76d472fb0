using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Tamias.Web.Pages;

/// <summary>The plain words for what went wrong.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class Error(IStringLocalizer<Words> words, Disk disk) : PageModel
{
    static readonly string[] Customers = ["/pay/", "/portal", "/estimate/"];

    public string Title { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    /// <summary>The page whose form was sent in vain; null when there is none to be loaded again.</summary>
    public string? Again { get; private set; }

    /// <summary>The first page is none of theirs.</summary>
    public bool IsCustomers => Customers.Any(folder => Asked?.OriginalPath.StartsWith(folder, StringComparison.Ordinal)
        ?? false);

    IStatusCodeReExecuteFeature? Asked => HttpContext.Features.Get<IStatusCodeReExecuteFeature>();

    public void OnGet() => Say(Code);

    public void OnPost()
    {
        Say(Code);
        if (Code is 400 or 409 && Asked is { } asked && Url.IsLocalUrl(asked.OriginalPath))
            Again = asked.OriginalPath + QueryString.Create(QueryHelpers.ParseQuery(asked.OriginalQueryString)
                .Where(q => q.Key is not "handler"));
    }

    // From the route itself: beside a form that cannot be read nothing is bound.
    int Code =>
        int.TryParse(RouteData.Values["code"]?.ToString(), CultureInfo.InvariantCulture, out var code) ? code : 500;

    void Say(int code)
    {
        var (title, explanation) = code switch
        {
            404 => ("There is no such page", "The address may be mistyped, or what it showed is not there any more."),
            400 => ("This request was not understood",
                "The page may have been open for too long, or in two windows at once. Nothing was done: load it again and repeat."),
            429 => ("Too many tries", "Wait a minute and try again."),
            409 => ("Somebody else was quicker",
                "What you were changing has just been changed. Go back, load it again and repeat."),
            503 when disk.State is DiskState.Fine => ("The database does not answer",
                "What was saved before is safe. What you have just sent may not have been saved: wait a minute, look whether it was, and only then send it again. If it stays so, tell whoever runs this installation."),
            503 => ("Nothing can be saved at the moment",
                "The disk of this installation is full or failing. What was saved before is safe and can be read; do not count on what you have just sent. Go back and send it again in a few minutes. If it stays so, tell whoever runs this installation to make room."),
            < 500 => ("This cannot be done", "Go back and try again."),
            _ => ("Something went wrong on our side", "Nothing that was saved before is lost. Try again in a moment."),
        };
        (Title, Explanation) = (words[title], words[explanation]);
        Response.StatusCode = code;
    }
}

using Tamias.Web.People;

namespace Tamias.Web.Pages.Pay;

/// <summary>The customer's pages speak the document's language, unless the reader chose one.</summary>
public sealed class PayLanguage(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, PaidInvoice paid)
    {
        if (context.GetRouteValue("permalink") is string permalink && !IsChosen(context.Request)
            && await paid.FindAsync(permalink, context.RequestAborted) is { } invoice)
            ReaderCulture.Use(invoice.Language);

        await next(context);
    }

    static bool IsChosen(HttpRequest request) => ReaderCulture.ChoiceOf(request) is "el" or "en";
}

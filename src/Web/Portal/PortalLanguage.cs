using Tamias.Web.People;

namespace Tamias.Web.Portal;

/// <summary>The portal speaks the customer's language, unless the reader chose one.</summary>
public sealed class PortalLanguage(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, PortalVisit visit, PortalEntry entry)
    {
        if (ReaderCulture.ChoiceOf(context.Request) is not ("el" or "en"))
        {
            if (visit.IsOpen)
                ReaderCulture.Use(visit.Customer.Language);
            else if (context.GetRouteValue("entry") is string token
                && await entry.FindAsync(token, context.RequestAborted) is { } entrant)
                ReaderCulture.Use(entrant.Customer.Language);
        }

        await next(context);
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Tamias.Web.Exports;

/// <summary>A file that is made while it is sent, and so never whole in memory.</summary>
/// <param name="name">What it is called when it is kept.</param>
sealed class SentFile(string type, string name, Func<Stream, CancellationToken, Task> write) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var kept = new ContentDispositionHeaderValue("attachment");
        kept.SetHttpFileName(name);
        response.ContentType = type;
        response.Headers.ContentDisposition = kept.ToString();
        try
        {
            await write(response.Body, context.HttpContext.RequestAborted);
        }
        catch when (response.HasStarted)
        {
            // Ended in the ordinary way, half a file would be taken for a whole one.
            context.HttpContext.Abort();
            throw;
        }
    }
}

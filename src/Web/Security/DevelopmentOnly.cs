using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Tamias.Web.Security;

/// <summary>A page that is there only while developing or trying out, and only on the machine itself.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DevelopmentOnlyAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var http = context.HttpContext;
        var environment = http.RequestServices.GetRequiredService<IHostEnvironment>();
        if (!environment.IsDevelopment() || http.Connection.RemoteIpAddress is not { } address
            || !IPAddress.IsLoopback(address))
            context.Result = new NotFoundResult();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Tamias.Web.Forms;

/// <summary>Two people, or one person twice, changed or added the same thing at the same moment: the second is told and
/// sees how it stands now. Pages that know better say so themselves.</summary>
public sealed class OvertakenFilter(Db db, ITempDataDictionaryFactory memory, IStringLocalizer<Words> words)
    : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (!db.IsOvertaken(context.Exception))
            return;

        memory.GetTempData(context.HttpContext)["Problem"] = words[Sentences.Overtaken].Value;
        context.Result = new LocalRedirectResult(context.HttpContext.Request.Path);
        context.ExceptionHandled = true;
    }
}

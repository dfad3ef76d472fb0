using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Display;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Todos;

/// <summary>Everything about money that a person must decide, or has decided.</summary>
public sealed class Index(Db db, Current me, TimeProvider clock, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    public List<TodoRow> Todos { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, false);

    public async Task OnGetAsync([FromQuery(Name = "p")] int number = 1) =>
        (Todos, Pager) = await Pager.ReadAsync(TodoRow.In(db, Done), number);

    public Task<IActionResult> OnPostDoneAsync(Id<Todo> id, string? back) =>
        SetAsync(id, clock.GetUtcNow(), "Done.", back);

    public Task<IActionResult> OnPostReopenAsync(Id<Todo> id) => SetAsync(id, null, "It is open again.", null);

    async Task<IActionResult> SetAsync(Id<Todo> id, DateTimeOffset? at, string notice, string? back)
    {
        if (await db.Todos.FirstOrDefaultAsync(t => t.Id == id) is not { } todo)
            return NotFound();

        // Who was first stays first.
        if (at is null || todo.DoneAt is null)
            (todo.DoneAt, todo.DoneBy) = (at, at is null ? null : me.User.Id);
        await db.SaveChangesAsync();
        TempData["Notice"] = words[notice].Value;
        return RedirectToPage(back == "home" ? "/Index" : "Index");
    }
}

using Tamias.Web.Sales;

namespace Tamias.Web.Messages;

/// <summary>Writes down what one side says about an issued document and tells the other by mail, all of it or nothing.
/// The document's row is locked meanwhile: a form sent twice counts once.</summary>
public sealed class WriteMessage(Db db, Ids ids, TimeProvider clock, MessageMails mails)
{
    /// <summary>Null when it is written, also when this form was sent before.</summary>
    public Task<Refusal?> AskAsync(SalesDocument about, string token, string text, CancellationToken cancellation) =>
        db.InTransactionAsync<Refusal?>(async () =>
        {
            var all = await LockedAsync(about, cancellation);
            if (all.Exists(m => m.Token == token))
                return null;
            if (all.AsEnumerable().Reverse().TakeWhile(m => m.IsOfCustomer).Count() >= Message.MostUnanswered)
                return new("You have written {0} messages that nobody has answered yet. Wait for an answer first.",
                    Message.MostUnanswered);

            var message = Add(about, token, text, null);
            await mails.AskedAsync(about, message, cancellation);
            await AddTodoAsync(about, cancellation);
            return null;
        }, cancellation);

    /// <summary>Null when it is written, also when this form was sent before. What was to be answered is done
    /// then.</summary>
    public Task<Refusal?> AnswerAsync(
        SalesDocument about, string token, string text, Guid userId, CancellationToken cancellation) =>
        db.InTransactionAsync<Refusal?>(async () =>
        {
            var all = await LockedAsync(about, cancellation);
            if (all.Exists(m => m.Token == token))
                return null;

            var message = Add(about, token, text, userId);
            await mails.AnsweredAsync(about, message, cancellation);
            foreach (var todo in await Waiting(about).ToListAsync(cancellation))
                (todo.DoneAt, todo.DoneBy) = (message.At, userId);
            return null;
        }, cancellation);

    /// <summary>What is there already; more comes from nobody else meanwhile. An issued document stays as it
    /// is.</summary>
    async Task<List<Message>> LockedAsync(SalesDocument about, CancellationToken cancellation)
    {
        await db.LockAsync(about, cancellation);
        return await db.MessagesAboutAsync(about, cancellation);
    }

    Message Add(SalesDocument about, string token, string text, Guid? userId)
    {
        var message = new Message(ids.Next<Message>(), about.Written.OrganizationId)
        {
            InvoiceId = about.InvoiceId, EstimateId = about.EstimateId,
            Token = token, Text = text, At = clock.GetUtcNow(), UserId = userId,
        };
        db.Add(message);
        db.Note(ids, about, userId is null
            ? (TimelineKind.Asked, EstimateEventKind.Asked)
            : (TimelineKind.Answered, EstimateEventKind.Replied), message.At, userId: userId);
        return message;
    }

    /// <summary>One to-do for all that waits for an answer about this document.</summary>
    async Task AddTodoAsync(SalesDocument about, CancellationToken cancellation)
    {
        if (await Waiting(about).AnyAsync(cancellation))
            return;

        db.Add(new Todo(ids.Next<Todo>(), about.Written.OrganizationId, TodoReason.Asked)
        {
            InvoiceId = about.InvoiceId, EstimateId = about.EstimateId, CustomerId = about.Written.CustomerId,
            CreatedAt = clock.GetUtcNow(),
        });
    }

    IQueryable<Todo> Waiting(SalesDocument about) => db.Todos.Where(
        t => t.Reason == TodoReason.Asked && t.DoneAt == null
            && t.InvoiceId == about.InvoiceId && t.EstimateId == about.EstimateId);
}

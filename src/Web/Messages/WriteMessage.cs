using Tamias.Web.Email;
using Tamias.Web.Payments;
using Tamias.Web.Sales;

namespace Tamias.Web.Messages;

/// <summary>Writes down what one side says about an issued invoice and tells the other by mail, all of it or nothing.
/// The invoice's row is locked meanwhile: a form sent twice counts once.</summary>
public sealed class WriteMessage(Db db, Ids ids, TimeProvider clock, MessageMails mails)
{
    /// <summary>Null when it is written, also when this form was sent before.</summary>
    public Task<Refusal?> AskAsync(
        Id<Invoice> id, string token, string text, CancellationToken cancellation) =>
        db.InTransactionAsync<Refusal?>(async () =>
        {
            var (invoice, all) = await OfAsync(id, cancellation);
            if (all.Exists(m => m.Token == token))
                return null;
            if (all.AsEnumerable().Reverse().TakeWhile(m => m.IsOfCustomer).Count() >= Message.MostUnanswered)
                return new("You have written {0} messages that nobody has answered yet. Wait for an answer first.",
                    Message.MostUnanswered);

            var message = Add(invoice!, token, text, null);
            db.Note(ids, invoice!, TimelineKind.Asked, message.At);
            await mails.AskedAsync(invoice!, message, cancellation);
            await AddTodoAsync(invoice!, cancellation);
            return null;
        }, cancellation);

    /// <summary>Null when it is written, also when this form was sent before. What was to be answered is done
    /// then.</summary>
    public Task<Refusal?> AnswerAsync(
        Id<Invoice> id, string token, string text, Guid userId, CancellationToken cancellation) =>
        db.InTransactionAsync<Refusal?>(async () =>
        {
            var (invoice, all) = await OfAsync(id, cancellation);
            if (all.Exists(m => m.Token == token))
                return null;
            if (invoice is null or { IsDraft: true })
                return new("Only an issued invoice has a page on which its customer reads this.");

            var message = Add(invoice, token, text, userId);
            db.Note(ids, invoice, TimelineKind.Answered, message.At, userId: userId);
            await mails.AnsweredAsync(invoice, message, cancellation);
            foreach (var todo in await db.Todos.Where(t => t.InvoiceId == id && t.Reason == TodoReason.Asked
                && t.DoneAt == null).ToListAsync(cancellation))
                (todo.DoneAt, todo.DoneBy) = (message.At, userId);
            return null;
        }, cancellation);

    async Task<(Invoice? Invoice, List<Message> All)> OfAsync(Id<Invoice> id, CancellationToken cancellation) =>
        (await db.LockInvoiceAsync(id, cancellation), await db.MessagesAboutAsync(id, cancellation));

    Message Add(Invoice invoice, string token, string text, Guid? userId)
    {
        var message = new Message(ids.Next<Message>(), invoice.OrganizationId, invoice.Id)
        {
            Token = token, Text = text, At = clock.GetUtcNow(), UserId = userId,
        };
        db.Add(message);
        return message;
    }

    /// <summary>One to-do for all that waits for an answer about this invoice.</summary>
    async Task AddTodoAsync(Invoice invoice, CancellationToken cancellation)
    {
        if (await db.Todos.AnyAsync(t => t.InvoiceId == invoice.Id && t.Reason == TodoReason.Asked && t.DoneAt == null,
            cancellation))
            return;

        db.Add(new Todo(ids.Next<Todo>(), invoice.OrganizationId, TodoReason.Asked)
        {
            InvoiceId = invoice.Id, CustomerId = invoice.CustomerId, CreatedAt = clock.GetUtcNow(),
        });
    }
}

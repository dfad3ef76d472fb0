using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class AttachmentMapping
    : IEntityTypeConfiguration<Attachment>, IEntityTypeConfiguration<AttachmentContent>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachments").HasKey(a => a.Id);
        builder.Property(a => a.Name).HasMaxLength(Attachment.LongestName);
        builder.Property(a => a.Hash).HasMaxLength(64);
        builder.HasIndex(a => new { a.InvoiceId, a.Hash }).IsUnique();
        builder.HasIndex(a => new { a.EstimateId, a.Hash }).IsUnique();
        builder.HasOne<Invoice>().WithMany().HasForeignKey(a => a.InvoiceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Estimate>().WithMany().HasForeignKey(a => a.EstimateId).OnDelete(DeleteBehavior.Cascade);
        builder.Refers<Attachment, Organization>(a => a.OrganizationId);
    }

    public void Configure(EntityTypeBuilder<AttachmentContent> builder)
    {
        builder.ToTable("attachment_contents").HasKey(c => c.Id);
        builder.HasOne<Attachment>().WithOne().HasForeignKey<AttachmentContent>(c => c.Id)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

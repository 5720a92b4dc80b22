using System;
using System.IO;

namespace Quay.Client;

/// <summary>A body as its reader sees it. Reading fails where there is more than the limits allow.</summary>
internal sealed class AnswerStream(Stream content, AnswerLimits limits) : Stream
{
    private long _read;

    public AnswerLimits Limits => limits;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <summary>Reads what was already read of a body, within the same limits.</summary>
    /// <param name="body">The body.</param>
    /// <param name="content">What was read of it, perhaps unpacked meanwhile.</param>
    public static Stream Continue(Stream body, Stream content) =>
        body is AnswerStream answer ? new AnswerStream(content, answer.Limits) : content;

    public override int Read(byte[] buffer, int offset, int count)
    {
        limits.CancellationToken.ThrowIfCancellationRequested();
        int read = content.Read(buffer, offset, count);
        _read += read;
        return _read <= limits.MaximumSize ? read : throw limits.TooLarge();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }
}

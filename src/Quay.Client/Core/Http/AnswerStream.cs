using System;
using System.IO;

namespace Quay.Client;

/// <summary>A read-only stream over a response body that throws as soon as the body exceeds its limits.</summary>
internal sealed class AnswerStream(Stream content, AnswerLimits limits) : Stream
{
    private long _read;

    /// <summary>The limits of the response.</summary>
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

    /// <summary>Puts the limits of a body on a stream that was made from it, such as its decompressed content.</summary>
    /// <param name="body">The body.</param>
    /// <param name="content">The stream that was made from it.</param>
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

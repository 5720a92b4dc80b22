BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayRepositoryMirror' {
    BeforeEach { Reset-TestConnection }

    It 'creates a mirror and writes it' {
        $start = [DateTime]'2026-12-01T06:30:00Z'
        $mirror = New-QuayRepositoryMirror acme/empty quay.example.com/minio/mc latest, v1.* deploy -SyncInterval 6h -SyncStartDate $start -SkopeoTimeout 10m -Architecture amd64 -HttpsProxy http://proxy:1 -NoProxy localhost -VerifyTls:$false -UnsignedImages -Enabled:$false -Credential (New-TestCredential me password)
        $mirror.ExternalReference, $mirror.SyncStatus, $mirror.RobotUsername, $mirror.ExternalRegistryUsername | Should -Be 'quay.example.com/minio/mc', 'NeverRun', 'acme+deploy', 'me'
        $mirror.TagPatterns | Should -Be latest, v1.*
        $mirror.SyncStartDate, $mirror.SyncInterval, $mirror.SkopeoTimeout | Should -Be $start, ([timespan]'06:00'), ([timespan]'00:10')
        $mirror.VerifyTls, $mirror.UnsignedImages, $mirror.IsEnabled | Should -Be $false, $true, $false
        $mirror.HttpProxy, $mirror.HttpsProxy, $mirror.NoProxy | Should -Be $null, 'http://proxy:1', 'localhost'
        $mirror.Architectures | Should -Be amd64
        (Get-QuayRepository acme/empty).State | Should -Be Mirror
    }

    It 'starts now, with an interval of one day, by default' {
        $before = [DateTime]::Now.AddSeconds(-1)
        $mirror = New-QuayRepositoryMirror acme/empty quay.example.com/minio/mc latest acme+deploy
        $mirror.SyncInterval, $mirror.IsEnabled, $mirror.SkopeoTimeout | Should -Be ([timespan]'1.00:00'), $true, ([timespan]'00:05')
        $mirror.SyncStartDate | Should -BeGreaterThan $before
        $mirror.SyncStartDate | Should -BeLessThan $before.AddMinutes(5)
    }

    It 'takes several repositories, with one error for each missing one' {
        $written = New-QuayRepositoryMirror acme/empty, acme/nonesuch, acme/web a.example.com/b/c latest deploy 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Repository } }
        $written | Should -Be acme/empty, acme/nonesuch, acme/web
    }

    It 'takes the settings from a row and from a mirror' {
        $columns = 'Repository,ExternalReference,TagPattern,Robot,SyncInterval,SyncStartDate,HttpProxy,NoProxy,SkopeoTimeout,Architecture'
        $row = $columns, 'acme/empty,a.example.com/b/c,v*,deploy,2h,2026-12-01T06:30:00Z,http://proxy:1,localhost,10min,amd64' | ConvertFrom-Csv
        $mirror = $row | New-QuayRepositoryMirror
        $mirror.SyncInterval, $mirror.SyncStartDate, $mirror.HttpProxy, $mirror.NoProxy | Should -Be ([timespan]'02:00'), ([DateTime]'2026-12-01T06:30:00Z'), http://proxy:1, localhost
        $mirror.SkopeoTimeout, "$($mirror.Architectures)" | Should -Be ([timespan]'00:10'), amd64
        $copy = $mirror | New-QuayRepositoryMirror -Repository acme/web
        $copy.SyncStartDate, $copy.HttpProxy, $copy.HttpsProxy, $copy.SkopeoTimeout, "$($copy.Architectures)" | Should -Be $mirror.SyncStartDate, http://proxy:1, $null, ([timespan]'00:10'), amd64
        $empty = $columns, 'acme/app,a.example.com/b/c,v*,deploy,,,,,,' | ConvertFrom-Csv | New-QuayRepositoryMirror
        $empty.SyncInterval, $empty.HttpProxy, $empty.Architectures.Count | Should -Be ([timespan]'1.00:00'), $null, 0
    }

    It 'takes mirrors that were exported' {
        $mirror = New-QuayRepositoryMirror acme/empty a.example.com/b/c latest, v1.* deploy -SyncInterval 6h -Architecture amd64, arm64 -NoProxy localhost
        $copy = $mirror | ConvertTo-Csv | ConvertFrom-Csv | New-QuayRepositoryMirror -Repository acme/web
        $copy.TagPatterns | Should -Be latest, v1.*
        $copy.Architectures | Should -Be amd64, arm64
        $copy.SyncInterval, $copy.NoProxy, $copy.SyncStartDate | Should -Be $mirror.SyncInterval, localhost, $mirror.SyncStartDate
    }

    It 'does not copy a proxy whose credentials the registry hides' {
        $mirror = New-QuayRepositoryMirror acme/empty a.example.com/b/c latest deploy -HttpProxy http://me:secret@proxy:1
        Clear-RegistryRequest
        Assert-QuayError { $mirror | New-QuayRepositoryMirror -Repository acme/web } -Id QuayInvalidInput -Category InvalidArgument -Target acme/web -Message '*-HttpProxy*'
        Get-RegistryRequest | Should -BeNullOrEmpty
        ($mirror | New-QuayRepositoryMirror -Repository acme/web -HttpProxy '').HttpProxy | Should -BeNullOrEmpty
    }

    It 'takes repositories and rows of a table from the pipeline' {
        Get-QuayRepository acme/empty | New-QuayRepositoryMirror -ExternalReference quay.example.com/a/b -TagPattern latest -Robot deploy | ForEach-Object Repository | Should -Be acme/empty
        $row = [pscustomobject]@{ Repository = 'acme/web'; ExternalReference = 'quay.example.com/a/web'; TagPattern = 'v*'; SyncInterval = '2h'; Robot = 'deploy' }
        ($row | New-QuayRepositoryMirror).SyncInterval | Should -Be ([timespan]'02:00')
        $row = 'Repository,ExternalReference,TagPattern,SyncInterval,Robot', 'acme/app,quay.example.com/a/app,v*,,deploy' | ConvertFrom-Csv
        ($row | New-QuayRepositoryMirror).SyncInterval | Should -Be ([timespan]'1.00:00')
    }

    It 'copies a mirror to another repository' {
        $copy = Get-QuayRepositoryMirror acme/mirrored | Select-Object * -ExcludeProperty Repository | New-QuayRepositoryMirror -Repository acme/empty
        $copy.ExternalReference, $copy.RobotUsername | Should -Be 'upstream.example.com/acme/mirrored', 'acme+deploy'
        $copy.TagPatterns | Should -Be latest, v1.*
    }

    It 'sends nothing with -WhatIf' {
        New-QuayRepositoryMirror acme/empty quay.example.com/minio/mc latest deploy -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports an existing mirror and missing objects' {
        Assert-QuayError { New-QuayRepositoryMirror acme/mirrored a.example.com/b/c latest deploy } -Id QuayAlreadyExists -Category ResourceExists -Target acme/mirrored
        Assert-QuayError { New-QuayRepositoryMirror acme/nonesuch a.example.com/b/c latest deploy } -Id QuayNotFound -Category ObjectNotFound -Target acme/nonesuch -Message "*repository 'acme/nonesuch'*"
        Assert-QuayError { New-QuayRepositoryMirror acme/empty a.example.com/b/c latest nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target acme/empty -Message "*robot 'acme+nonesuch'*"
    }

    It 'reports values that the registry does not accept' {
        Assert-QuayError { New-QuayRepositoryMirror acme/empty 169.254.169.254/b/c latest deploy } -Id QuayInvalidInput -Category InvalidArgument -Target acme/empty -Message '*not allowed*'
        Assert-QuayError { New-QuayRepositoryMirror acme/empty a.example.com/b/c latest deploy -SkopeoTimeout 10s } -Id QuayInvalidInput -Category InvalidArgument -Target acme/empty -Message '*300*'
        Assert-QuayError { New-QuayRepositoryMirror acme/empty a.example.com/b/c latest deploy -Architecture vax } -Id QuayInvalidInput -Category InvalidArgument -Target acme/empty -Message '*vax*'
    }

    It 'refuses a robot of another namespace before a request is sent' {
        Assert-QuayError { New-QuayRepositoryMirror acme/empty a.example.com/b/c latest alice+laptop } -Id QuayInvalidInput -Category InvalidArgument -Target acme/empty
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { New-QuayRepositoryMirror -Repository acme/empty -ExternalReference a.example.com/b/c -TagPattern latest, v1.* -Robot deploy -SyncInterval 6h -SkopeoTimeout 10m }
            Requests = 'POST /api/v1/repository/acme/empty/mirror',
            'GET /api/v1/repository/acme/empty/mirror'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}

BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Start-QuayBuild' {
    BeforeAll {
        $script:folder = Join-Path $TestDrive 'source'
        $null = New-Item -ItemType Directory -Path (Join-Path $folder 'app')
        Set-Content -Path (Join-Path $folder 'Dockerfile'), (Join-Path $folder 'app/Dockerfile') -Value 'FROM busybox'
        Set-Content -Path (Join-Path $folder 'app/data.txt') -Value ('x' * 5000)
        $script:url = 'https://files.example.com/app.tar.gz'
    }

    BeforeEach { Reset-TestConnection }

    It 'packs a folder, uploads it, and starts its build' {
        $build = Start-QuayBuild acme/web $folder -Tag v1, latest
        "$($build.Phase) $($build.Tags)", $build.Repository, $build.DockerfilePath | Should -Be 'Waiting v1 latest', 'acme/web', '/Dockerfile'
        (Get-RegistryRequest).operationId | Should -Be 'getRepo', 'getFiledropUrl', $null, 'requestRepoBuild'
        $upload = Get-RegistryRequest | Where-Object method -EQ PUT
        $upload.status, $upload.hasAuthorization, $upload.hasCookie | Should -Be 200, $false, $false
    }

    It 'uploads an archive that can be unpacked' -Skip:(-not (Get-Command tar -ErrorAction SilentlyContinue)) {
        $build = Start-QuayBuild acme/web $folder
        $file = Join-Path $TestDrive 'upload.tar.gz'
        Invoke-WebRequest -Uri (New-Object pscredential 'x', $build.ArchiveUrl).GetNetworkCredential().Password -OutFile $file -UseBasicParsing
        $names = tar -tzf $file
        $LASTEXITCODE | Should -Be 0
        $names | Should -Be 'Dockerfile', 'app/', 'app/Dockerfile', 'app/data.txt'
    }

    It 'warns of pipes that it leaves out' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        $other = Join-Path $TestDrive 'pipes'
        $null = New-Item -ItemType Directory $other
        Set-Content (Join-Path $other 'Dockerfile') 'FROM busybox'
        1..7 | ForEach-Object { mkfifo (Join-Path $other "pipe$_") }
        $build = Start-QuayBuild acme/web $other -WarningVariable warnings -WarningAction SilentlyContinue
        $build.Phase | Should -Be Waiting
        "$warnings" | Should -BeLike "*left out of ${other}: pipe1, pipe2, pipe3, pipe4, pipe5 and 2 more."
    }

    It 'resolves a relative path at the current location' {
        Push-Location $folder
        try {
            (Start-QuayBuild acme/web . -Subdirectory app).DockerfilePath | Should -Be 'app/Dockerfile'
            (Start-QuayBuild acme/web app/Dockerfile).Phase | Should -Be Waiting
        }
        finally { Pop-Location }
    }

    It 'starts the build of an archive at an address' {
        $build = Start-QuayBuild acme/web -ArchiveUrl $url -DockerfilePath /build/Dockerfile -Context / -PullRobot ci
        (New-Object pscredential 'x', $build.ArchiveUrl).GetNetworkCredential().Password, $build.DockerfilePath, $build.Context, $build.PullRobot, "$($build.Tags)" | Should -Be $url, '/build/Dockerfile', '/', 'acme+ci', 'latest'
        (Get-RegistryRequest).operationId | Should -Be requestRepoBuild
    }

    It 'waits until the build has ended' {
        $build = Start-QuayBuild acme/web -ArchiveUrl $url -Wait -PollSec 0.05
        $build | Should -HaveCount 1
        "$($build.Phase)" | Should -Be Complete
    }

    It 'starts all builds before it waits for the first' {
        $builds = 'acme/web', 'acme/empty' | Start-QuayBuild -ArchiveUrl $url -Wait -PollSec 0.05
        $builds.Repository | Should -Be 'acme/web', 'acme/empty'
        "$($builds.Phase)" | Should -Be 'Complete Complete'
        (Get-RegistryRequest | Select-Object -First 2).operationId | Should -Be requestRepoBuild, requestRepoBuild
    }

    It 'reports a build that does not end in time' {
        Assert-QuayError { Start-QuayBuild acme/web -ArchiveUrl $url -Wait -TimeoutSec 0 } -Id QuayTimeout -Category OperationTimeout -Message '*acme/web*Waiting*'
    }

    It 'takes repositories and folders from the pipeline' {
        (Get-QuayRepository acme/web | Start-QuayBuild -ArchiveUrl $url).Repository | Should -Be acme/web
        (Get-Item (Join-Path $folder 'app') | Start-QuayBuild -Repository acme/web).Repository | Should -Be acme/web
    }

    It 'repeats a build from the pipeline, with its tags and settings' {
        $null = Start-QuayBuild acme/web -ArchiveUrl $url -Tag v1, v1.2 -DockerfilePath /build/Dockerfile -Context / -PullRobot ci
        $again = Get-QuayBuild acme/web | Select-Object -First 1 | Start-QuayBuild
        "$($again.Tags)", $again.DockerfilePath, $again.Context, $again.PullRobot | Should -Be 'v1 v1.2', '/build/Dockerfile', '/', 'acme+ci'
        $other = $again | Start-QuayBuild -Tag test -DockerfilePath /Dockerfile
        "$($other.Tags)", $other.DockerfilePath, $other.PullRobot | Should -Be 'test', '/Dockerfile', 'acme+ci'
        $new = $again | Start-QuayBuild -Path $folder -Subdirectory app
        "$($new.Tags)", $new.DockerfilePath, $new.PullRobot | Should -Be 'v1 v1.2', 'app/Dockerfile', 'acme+ci'
    }

    It 'reports why a build cannot be repeated, with advice' {
        $without = Get-QuayBuild acme/app | Where-Object { -not $_.ArchiveUrl }
        $triggered = $without | Where-Object Trigger | Select-Object -First 1
        Assert-QuayError { $triggered | Start-QuayBuild } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app -Message "*'$($triggered.Id)'*no archive*Start-QuayBuildTrigger*$($triggered.Trigger.Id)*-Path*"
        $other = $without | Where-Object { -not $_.Trigger } | Select-Object -First 1
        Assert-QuayError { $other | Start-QuayBuild } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app -Message "*'$($other.Id)'*no archive*push*-Path*"
        Assert-QuayError { Start-QuayBuild acme/app -ArchiveUrl $null } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app -Message '*address of the archive is empty*'
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        Start-QuayBuild acme/web $folder -WhatIf
        Start-QuayBuild acme/web -ArchiveUrl $url -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'sends nothing if there is nothing to build' {
        Assert-QuayError { Start-QuayBuild acme/web $folder -Subdirectory nonesuch } -Id QuayInvalidInput -Category InvalidArgument -Target acme/web -Message '*no Dockerfile*'
        Assert-QuayError { Start-QuayBuild acme/web (Join-Path $folder nonesuch) } -Id QuayFile -Category OpenError -Target acme/web
        Assert-QuayError { Start-QuayBuild acme/web -ArchiveUrl ftp://files.example.com/x } -Id QuayInvalidInput -Category InvalidArgument -Target acme/web
        Assert-QuayError { Start-QuayBuild acme/web $folder -Subdirectory app -DockerfilePath app/Dockerfile } -Id QuayInvalidInput -Category InvalidArgument -Target acme/web
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'uploads nothing for a missing repository' {
        Assert-QuayError { Start-QuayBuild acme/nonesuch $folder } -Id QuayNotFound -Category ObjectNotFound -Target acme/nonesuch
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports values that the registry refuses' {
        Assert-QuayError { Start-QuayBuild acme/web -ArchiveUrl $url -PullRobot nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target acme/web -Message '*acme+nonesuch*'
        Assert-QuayError { Start-QuayBuild acme/mirrored -ArchiveUrl $url } -Id QuayConflict -Category InvalidOperation -Target acme/mirrored
        Add-RegistryFault @{ operationId = 'requestRepoBuild'; status = 429; body = '{"message": "Maximum queued build rate exceeded."}' }
        Assert-QuayError { Start-QuayBuild acme/web -ArchiveUrl $url } -Id QuayThrottled -Category LimitsExceeded -Target acme/web -Message '*queued build rate*'
        Clear-RegistryFault
        Connect-TestRegistry -As readonly
        Assert-QuayError { Start-QuayBuild acme/web -ArchiveUrl $url } -Id QuayForbidden -Category PermissionDenied -Target acme/web
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Start-QuayBuild -Repository acme/web -ArchiveUrl https://files.example.com/app.tar.gz -Tag v1, latest -Subdirectory src -PullRobot ci }
            Requests = 'POST /api/v1/repository/acme/web/build/'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}

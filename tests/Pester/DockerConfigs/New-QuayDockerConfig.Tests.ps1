BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

BeforeDiscovery {
    # Only root can create files of other users.
    $notRoot = $PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows -or (id -u) -ne 0
}

Describe 'New-QuayDockerConfig' {
    BeforeAll {
        $registry = Open-SharedRegistry
        $hostName = ([uri]$registry.Endpoint).Authority

        function Read-Config($Path) {
            Get-Content $Path -Raw | ConvertFrom-Json
        }

        function Read-Login($Config, $Name) {
            [System.Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($Config.auths.$Name.auth))
        }
    }

    BeforeEach {
        Reset-TestConnection
        $folder = Join-Path $TestDrive ([guid]::NewGuid())
        $path = Join-Path $folder 'config.json'
    }

    It 'writes the login of a robot' {
        $file = New-QuayDockerConfig acme+ci -Path $path
        $file | Should -BeOfType [System.IO.FileInfo]
        $file.FullName | Should -Be $path
        $token = (Get-QuayRobot acme+ci -IncludeToken).Credential.GetNetworkCredential().Password
        Read-Login (Read-Config $path) $hostName | Should -BeExactly "acme+ci:$token"
    }

    It 'writes the logins of robots from the pipeline, each for its namespace' {
        $null = Get-QuayRobot -Organization acme | Select-Object *, @{ Name = 'Registry'; Expression = { "quay.example.com/$($_.ShortName)" } } |
            New-QuayDockerConfig -Path $path
        $config = Read-Config $path
        @($config.auths.PSObject.Properties.Name) | Should -Be 'quay.example.com/ci', 'quay.example.com/deploy', 'quay.example.com/idle'
        Read-Login $config quay.example.com/deploy | Should -BeLike 'acme+deploy:*'
    }

    It 'writes the login of a robot of the user' {
        $null = New-QuayRobot mine | New-QuayDockerConfig -Path $path
        Read-Login (Read-Config $path) $hostName | Should -BeLike 'admin+mine:*'
    }

    It 'writes the login of an app token' {
        $token = New-QuayAppToken Laptop
        $null = $token | New-QuayDockerConfig -Path $path
        Read-Login (Read-Config $path) $hostName | Should -BeExactly ('$app:' + $token.Credential.GetNetworkCredential().Password)
    }

    It 'writes an OAuth token and a credential, without a session if the registry is given' {
        Disconnect-Quay
        $null = New-QuayDockerConfig -OAuthToken (ConvertTo-TestSecret 'abc') -Registry https://one.example.com/, two.example.com:8443 -Path $path
        $null = New-QuayDockerConfig -Credential (New-TestCredential alice "p$([char]0xE4):ss") -Registry three.example.com -Path $path
        $config = Read-Config $path
        Read-Login $config one.example.com | Should -BeExactly '$oauthtoken:abc'
        Read-Login $config two.example.com:8443 | Should -BeExactly '$oauthtoken:abc'
        Read-Login $config three.example.com | Should -BeExactly "alice:p$([char]0xE4):ss"
    }

    It 'keeps other contents of the file' {
        $null = New-Item $folder -ItemType Directory
        Set-Content $path @'
{
  "auths": { "other.example.com": { "auth": "eDp5", "email": "x@example.com" }, "mine.example.com": { "identitytoken": "old", "email": "y@example.com" } },
  "credHelpers": { "ecr.example.com": "ecr-login" },
  "HttpHeaders": { "X-Since": "2026-11-21T10:00:00Z", "X-Number": 12345678901234567890 },
  "detachKeys": "ctrl-e,e"
}
'@
        $null = New-QuayDockerConfig acme+ci -Registry mine.example.com -Path $path
        $config = Read-Config $path
        $config.auths.'other.example.com'.auth | Should -Be 'eDp5'
        $config.auths.'other.example.com'.email | Should -Be 'x@example.com'
        $config.credHelpers.'ecr.example.com' | Should -Be 'ecr-login'
        $config.detachKeys | Should -Be 'ctrl-e,e'
        Get-Content $path -Raw | Should -Match '"X-Since": "2026-11-21T10:00:00Z",\s+"X-Number": 12345678901234567890'
        $config.auths.'mine.example.com'.email | Should -Be 'y@example.com'
        $config.auths.'mine.example.com'.PSObject.Properties.Name | Should -Not -Contain 'identitytoken'
        Read-Login $config mine.example.com | Should -BeLike 'acme+ci:*'
    }

    It 'replaces the login for the same registry' {
        $null = New-QuayDockerConfig acme+ci -Path $path
        $null = Reset-QuayRobotToken acme+ci -Confirm:$false | New-QuayDockerConfig -Path $path
        $token = (Get-QuayRobot acme+ci -IncludeToken).Credential.GetNetworkCredential().Password
        Read-Login (Read-Config $path) $hostName | Should -BeExactly "acme+ci:$token"
    }

    It 'does not change a file that it cannot parse' {
        $null = New-Item $folder -ItemType Directory
        foreach ($text in '{ "auths": ', '[1]', '{ "auths": [] }') {
            Set-Content $path $text -NoNewline
            Assert-QuayError { New-QuayDockerConfig acme+ci -Path $path } -Id QuayInvalidInput -Category InvalidArgument -Target $path -Message "*$path*"
            Get-Content $path -Raw | Should -BeExactly $text
        }

        @(Get-ChildItem $folder).Count | Should -Be 1
    }

    It 'makes the file readable for its owner only, also an existing one' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        $null = New-QuayDockerConfig acme+ci -Path $path
        [int](Get-Item $path).UnixFileMode | Should -Be 384
        chmod 644 $path
        $null = New-QuayDockerConfig acme+ci -Path $path
        [int](Get-Item $path).UnixFileMode | Should -Be 384
        @(Get-ChildItem $folder -Force).Name | Should -Be 'config.json'
    }

    It 'writes through a link' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        $null = New-Item $folder -ItemType Directory
        $real = Join-Path $folder 'real.json'
        Set-Content $real '{}'
        $null = New-Item $path -ItemType SymbolicLink -Value $real
        $null = New-QuayDockerConfig acme+ci -Path $path
        (Get-Item $path).LinkType | Should -Be 'SymbolicLink'
        Read-Login (Read-Config $real) $hostName | Should -BeLike 'acme+ci:*'
    }

    It 'keeps the owner of the file' -Skip:$notRoot {
        $null = New-Item $folder -ItemType Directory
        Set-Content $path '{}'
        chown 12345:23456 $path
        $null = New-QuayDockerConfig acme+ci -Path $path
        stat -c '%u:%g %a' $path | Should -Be '12345:23456 600'
    }

    It 'does not write to a file of another user in a folder open to all' -Skip:$notRoot {
        $null = New-Item $folder -ItemType Directory
        chmod 1777 $folder
        Set-Content $path '{}'
        chown 12345 $path
        $null = New-QuayDockerConfig acme+ci -Path $path
        stat -c '%u %a' $path | Should -Be '0 600'
    }

    It 'does not follow the link of another user in a folder open to all' -Skip:$notRoot {
        $null = New-Item $folder -ItemType Directory
        $real = Join-Path $TestDrive 'theirs.json'
        Set-Content $real '{}'
        chmod 1777 $folder
        ln -s $real $path
        chown -h 12345 $path
        Assert-QuayError { New-QuayDockerConfig acme+ci -Path $path } -Id QuayFile -Category OpenError -Target $path -Message '*link of another user*'
        Get-Content $real | Should -Be '{}'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'refuses <Kind> before it requests a secret' -ForEach @(
        @{ Kind = 'a folder'; Make = { $null = New-Item $path -ItemType Directory; $path } }
        @{ Kind = 'a device'; Make = { '/dev/null' }; Unix = $true }
        @{ Kind = 'a pipe'; Make = { mkfifo $path; $path }; Unix = $true }
    ) {
        if ($Unix -and $env:OS -eq 'Windows_NT') {
            Set-ItResult -Skipped -Because 'Windows does not have these'
        }

        $null = New-Item $folder -ItemType Directory
        $given = & $Make
        foreach ($more in @{}, @{ KubernetesSecret = 'pull'; Force = $true }) {
            # One error in total, not one for each robot.
            Assert-QuayError { Get-QuayRobot -Organization acme | Select-Object Organization, Name | New-QuayDockerConfig -Path $given @more } -Id QuayFile -Category OpenError -Target $given -Message "*is $Kind*"
        }

        (Get-RegistryRequest).operationId | Select-Object -Unique | Should -Be 'getOrgRobots'
        Test-Path $given -PathType Leaf | Should -Be ($Kind -ne 'a folder')
        @(Get-ChildItem $folder -Force).Count | Should -Be ([int]($Kind -ne 'a device'))
    }

    It 'loses no login if several processes write concurrently' {
        $script = Join-Path $TestDrive 'writer.ps1'
        Set-Content $script @'
param($Module, $Path, $Process)
$ErrorActionPreference = 'Stop'
Import-Module $Module
$credential = New-Object pscredential alice, (ConvertTo-SecureString x -AsPlainText -Force)
1..40 | ForEach-Object { $null = New-QuayDockerConfig -Credential $credential -Registry "p$Process-$_.example.com" -Path $Path }
'@
        [string[]]$shell = Get-DefaultPowerShell
        $writers = 1..3 | ForEach-Object {
            $arguments = @($shell | Select-Object -Skip 1) + @('-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', "`"$script`"", "`"$(Get-TestModulePath)`"", "`"$path`"", $_)
            Start-Process -FilePath $shell[0] -ArgumentList $arguments -PassThru
        }
        foreach ($writer in $writers) {
            # Without the handle the exit code is not available afterwards.
            $null = $writer.Handle
            $writer.WaitForExit()
            $writer.ExitCode | Should -Be 0
        }

        @((Read-Config $path).auths.PSObject.Properties).Count | Should -Be 120
        @(Get-ChildItem $folder -Force).Name | Should -Be 'config.json'
    }

    It 'leaves no temporary file on a full disk' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        $null = New-Item $folder -ItemType Directory
        Set-Content $path '{ "detachKeys": "ctrl-e,e" }'
        $script = Join-Path $TestDrive 'full.ps1'
        Set-Content $script (@'
Import-Module '{0}'
$credential = New-Object pscredential alice, (ConvertTo-SecureString x -AsPlainText -Force)
New-QuayDockerConfig -Credential $credential -Registry one.example.com -Path '{1}'
'@ -f (Get-TestModulePath), $path)
        $output = Invoke-OnFullDisk $script
        $output | Should -Match 'file'
        @(Get-ChildItem $folder -Force).Name | Should -Be 'config.json'
        Get-Content $path | Should -Be '{ "detachKeys": "ctrl-e,e" }'
    }

    It 'warns if docker would use a credential helper' {
        $null = New-Item $folder -ItemType Directory
        Set-Content $path '{ "credsStore": "desktop", "credHelpers": { "one.example.com": "ecr-login" } }'
        New-QuayDockerConfig acme+ci -Path $path -Registry one.example.com, two.example.com -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings.Count | Should -Be 2
        "$($warnings[0])" | Should -BeLike '*docker-credential-ecr-login*one.example.com*'
        "$($warnings[1])" | Should -BeLike '*docker-credential-desktop*two.example.com*'
    }

    It 'writes docker''s default file unless another is given' {
        $env:DOCKER_CONFIG = $folder
        try {
            (New-QuayDockerConfig acme+ci).FullName | Should -Be $path
        }
        finally {
            Remove-Item Env:DOCKER_CONFIG
        }
    }

    It 'writes a Kubernetes secret' {
        $secretPath = Join-Path $folder 'pull.json'
        $null = New-QuayDockerConfig acme+ci -KubernetesSecret pull -KubernetesNamespace prod -Path $secretPath
        $secret = Read-Config $secretPath
        $secret.apiVersion, $secret.kind, $secret.type | Should -Be 'v1', 'Secret', 'kubernetes.io/dockerconfigjson'
        $secret.metadata.name, $secret.metadata.namespace | Should -Be 'pull', 'prod'
        $inner = [System.Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($secret.data.'.dockerconfigjson')) | ConvertFrom-Json
        Read-Login $inner $hostName | Should -BeLike 'acme+ci:*'
        Assert-QuayError { New-QuayDockerConfig acme+ci -KubernetesSecret other -Path $secretPath } -Id QuayFile -Category OpenError -Target $secretPath
        $null = New-QuayDockerConfig acme+ci -KubernetesSecret other -Path $secretPath -Force
        (Read-Config $secretPath).metadata.name | Should -Be 'other'
        Assert-QuayError { New-QuayDockerConfig acme+ci -KubernetesSecret pull } -Id QuayInvalidInput -Category InvalidArgument -Message '*-Path*'
    }

    It 'writes nothing with -WhatIf' {
        New-QuayDockerConfig acme+ci -Path $path -WhatIf | Should -BeNullOrEmpty
        $folder | Should -Not -Exist
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'refuses two logins for one registry, and invalid names' {
        Assert-QuayError { 'ci', 'deploy' | ForEach-Object { [pscustomobject]@{ Robot = "acme+$_" } } | New-QuayDockerConfig -Path $path } -Id QuayInvalidInput -Category InvalidArgument -Target acme+deploy -Message 'Two logins*/namespace*'
        Assert-QuayError { New-QuayDockerConfig acme+ci -Registry 'a b' -Path $path } -Id QuayInvalidInput -Category InvalidArgument
        Assert-QuayError { New-QuayDockerConfig -Credential (New-TestCredential 'a:b' 'x') -Path $path } -Id QuayInvalidInput -Category InvalidArgument
    }

    It 'reports missing objects, and writes nothing' {
        Assert-QuayError { New-QuayDockerConfig acme+nobody -Path $path } -Id QuayNotFound -Category ObjectNotFound -Target acme+nobody
        Assert-QuayError { New-QuayDockerConfig -AppToken nope -Path $path } -Id QuayNotFound -Category ObjectNotFound -Target nope
        $path | Should -Not -Exist
    }

    It 'reports a path that it cannot write' {
        $null = New-Item $folder -ItemType Directory
        Set-Content (Join-Path $folder 'file') 'x'
        $below = Join-Path $folder 'file/config.json'
        Assert-QuayError { New-QuayDockerConfig acme+ci -Path $below } -Id QuayFile -Category OpenError -Target $below
    }

    It 'writes no secret to its streams' {
        $token = (Get-QuayRobot acme+ci -IncludeToken).Credential.GetNetworkCredential().Password
        $encoded = [Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes("acme+ci:$token"))
        $told = New-QuayDockerConfig acme+ci -Path $path -Verbose -Debug 4>&1 5>&1 6>&1 | Out-String
        $told | Should -BeLike '*config.json*'
        $told | Should -Not -BeLike "*$token*"
        $told | Should -Not -BeLike "*$encoded*"
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayRobot -Organization acme -Name ci | New-QuayDockerConfig -Path $path }; Requests = 'GET /api/v1/organization/acme/robots', 'GET /api/v1/organization/acme/robots/ci' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}

BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayServiceKey' {
    BeforeEach {
        Reset-TestConnection
        $script:file = Join-Path $TestDrive 'keys/worker.pem'
        $script:reveal = { param($Secret) (New-Object pscredential x, $Secret).GetNetworkCredential().Password }
    }

    It 'creates a key and writes it with the private key' {
        $key = New-QuayServiceKey custom_service 'worker key' -ExpiresIn 90d -Notes 'For the worker' -Metadata @{ host = 'w1' }
        $key.Service, $key.Name, $key.Approved | Should -Be 'custom_service', 'worker key', $true
        $key.Approval.Notes, $key.Metadata.host | Should -Be 'For the worker', 'w1'
        ($key.ExpirationDate - [datetime]::Now).TotalDays | Should -BeGreaterThan 89
        $key.PrivateKey | Should -BeOfType [securestring]
        & $reveal $key.PrivateKey | Should -Match '^-----BEGIN RSA PRIVATE KEY-----'
        $key.PublicKey | Should -Match '^-----BEGIN PUBLIC KEY-----'
    }

    It 'creates a key with an expiration, or without one' {
        $time = [datetime]::Now.AddDays(3)
        [Math]::Abs(((New-QuayServiceKey worker -ExpiresAt $time).ExpirationDate - $time).TotalSeconds) | Should -BeLessThan 2
        (New-QuayServiceKey worker -NeverExpires).ExpirationDate | Should -BeNullOrEmpty
    }

    It 'saves the private key, readable for the owner only' {
        $key = New-QuayServiceKey worker -NeverExpires -OutFile $file
        (Get-Content $file -Raw).Trim() | Should -BeExactly (& $reveal $key.PrivateKey).Trim()
        if ($PSVersionTable.PSVersion.Major -ge 7 -and -not $IsWindows) {
            (Get-Item $file).UnixMode | Should -Be '-rw-------'
        }

        @(Get-ChildItem (Split-Path $file)).Count | Should -Be 1
    }

    It 'saves the private key before <what>' -ForEach @(
        @{ What = 'a pipeline that stops'; Use = { New-QuayServiceKey worker -NeverExpires -OutFile $file | Select-Object -First 1 } }
        @{ What = 'an error further down'; Use = { try { New-QuayServiceKey worker -NeverExpires -OutFile $file | ForEach-Object { throw 'no' } } catch { $null = $_ } } }
        @{ What = 'the key comes along'; Use = { New-QuayServiceKey worker -NeverExpires -OutFile $file | ForEach-Object { Get-Content $file -ErrorAction Stop } } }
    ) {
        Remove-Item $file -ErrorAction Ignore
        $null = & $use
        Get-Content $file -Raw | Should -Match '^-----BEGIN RSA PRIVATE KEY-----'
        @(Get-ChildItem (Split-Path $file)).Count | Should -Be 1
    }

    It 'writes the key to the pipeline if the file cannot be written' {
        Remove-Item $file -ErrorAction Ignore
        $keys = Split-Path $file
        $null = New-Item $keys -ItemType Directory -Force
        Add-RegistryFault @{ operationId = 'createServiceKey'; latencyMs = 1500 }
        $shell = Get-RunspaceShell 'param($session, $file) New-QuayServiceKey worker -NeverExpires -OutFile $file -Session $session'
        try {
            $run = $shell.AddArgument((Get-QuaySession)).AddArgument($file).BeginInvoke()
            Wait-Until { (Get-RegistryTraffic).inFlight -gt 0 } | Should -BeTrue
            # Meanwhile the file is replaced by a folder.
            $null = New-Item $file -ItemType Directory
            $key = $shell.EndInvoke($run)
            & $reveal $key.PrivateKey | Should -Match 'PRIVATE KEY'
            $shell.Streams.Error[0].FullyQualifiedErrorId | Should -BeLike 'QuayFile,*'
        }
        finally {
            Clear-RunspaceShell $shell
            Remove-Item $keys -Recurse
        }
    }

    It 'creates no key for a read-only file' {
        Remove-Item $file -Force -ErrorAction Ignore
        $null = New-Item $file -ItemType File -Force
        Set-ItemProperty $file IsReadOnly $true
        Assert-QuayError { New-QuayServiceKey worker -NeverExpires -OutFile $file -Force } -Id QuayFile -Category OpenError -Target worker -Message '*read-only*'
        Get-RegistryRequest | Should -BeNullOrEmpty
        Remove-Item $file -Force
    }

    It 'replaces an existing file with -Force only' {
        $null = New-Item $file -ItemType File -Force -Value 'precious'
        Assert-QuayError { New-QuayServiceKey worker -NeverExpires -OutFile $file } -Id QuayFile -Category OpenError -Target worker -Message '*-Force*'
        Get-RegistryRequest | Should -BeNullOrEmpty
        Get-Content $file | Should -Be 'precious'
        $null = New-QuayServiceKey worker -NeverExpires -OutFile $file -Force
        Get-Content $file -Raw | Should -Match 'PRIVATE KEY'
    }

    It 'creates no key if it cannot be saved' {
        $null = New-Item (Join-Path $TestDrive 'plain') -ItemType File -Force
        @(Get-CommandError { New-QuayServiceKey worker -NeverExpires -OutFile (Join-Path $TestDrive 'plain/key.pem') }).Count | Should -Be 1
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'creates no key for a path that is <Kind>' -ForEach @(
        @{ Kind = 'a folder'; Make = { (New-Item (Join-Path $TestDrive 'folder.pem') -ItemType Directory -Force).FullName } }
        @{ Kind = 'a device'; Make = { '/dev/null' }; Unix = $true }
        @{ Kind = 'a pipe'; Make = { $pipe = Join-Path $TestDrive 'pipe.pem'; mkfifo $pipe; $pipe }; Unix = $true }
    ) {
        if ($Unix -and $env:OS -eq 'Windows_NT') {
            Set-ItResult -Skipped -Because 'Windows does not have these'
        }

        $given = & $Make
        Assert-QuayError { New-QuayServiceKey worker -NeverExpires -OutFile $given -Force } -Id QuayFile -Category OpenError -Target worker -Message "*is $Kind*"
        Get-RegistryRequest | Should -BeNullOrEmpty
        Test-Path $given | Should -BeTrue
    }

    It 'leaves no file if no key is created' {
        Remove-Item (Split-Path $file) -Recurse -ErrorAction Ignore
        Add-RegistryFault @{ operationId = 'createServiceKey'; status = 403 }
        Assert-QuayError { New-QuayServiceKey worker -NeverExpires -OutFile $file } -Id QuayForbidden -Category PermissionDenied
        Get-ChildItem (Split-Path $file) | Should -BeNullOrEmpty
    }

    It 'creates no key on a full disk' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        Remove-Item (Split-Path $file) -Recurse -ErrorAction Ignore
        $script = Join-Path $TestDrive 'full.ps1'
        Set-Content $script (@'
Import-Module '{0}'
Connect-Quay '{1}' (ConvertTo-SecureString '{2}' -AsPlainText -Force)
New-QuayServiceKey worker -NeverExpires -OutFile '{3}'
'@ -f (Get-TestModulePath), (Get-QuaySession -Default).Endpoint, (Get-TestToken), $file)
        Invoke-OnFullDisk $script | Should -Match 'file'
        (Get-RegistryRequest).operationId | Should -Be getLoggedInUser
        Get-ChildItem (Split-Path $file) | Should -BeNullOrEmpty
    }

    It 'leaves no file when the pipeline is stopped' {
        Remove-Item (Split-Path $file) -Recurse -ErrorAction Ignore
        Add-RegistryFault @{ operationId = 'createServiceKey'; latencyMs = 90000 }
        $shell = Get-RunspaceShell -Script 'New-QuayServiceKey worker -NeverExpires -OutFile $file -Session $session' -Variable @{ file = $file; session = Get-QuaySession }
        try {
            $null = $shell.BeginInvoke()
            Wait-Until { Get-ChildItem (Split-Path $file) -ErrorAction Ignore } | Should -BeTrue
            $shell.Stop()
            Get-ChildItem (Split-Path $file) | Should -BeNullOrEmpty
        }
        finally {
            Clear-RunspaceShell $shell
        }
    }

    It 'returns the private key even if the key cannot be read back' {
        Add-RegistryFault @{ operationId = 'getServiceKey'; status = 403 }
        $key = New-QuayServiceKey worker -NeverExpires -ErrorAction Stop
        $key.Service | Should -Be 'worker'
        & $reveal $key.PrivateKey | Should -Match 'PRIVATE KEY'
    }

    It 'takes rows from the pipeline, but writes only one key to a file' {
        ([pscustomobject]@{ Service = 'a'; Name = 'first' }, [pscustomobject]@{ Service = 'b'; Name = 'second' } | New-QuayServiceKey -ExpiresIn 1d).Name | Should -Be 'first', 'second'
        Remove-Item $file -ErrorAction Ignore
        Assert-QuayError { [pscustomobject]@{ Service = 'a' }, [pscustomobject]@{ Service = 'b' } | New-QuayServiceKey -ExpiresIn 1d -OutFile $file } -Id QuayFile -Category OpenError -Target b
    }

    It 'never shows the private key' {
        $DebugPreference = 'Continue'
        $told = New-QuayServiceKey worker -NeverExpires -Verbose *>&1
        $key = $told | Where-Object { $_.PSObject.TypeNames -contains 'Quay.Client.QuayServiceKey' }
        $key | Export-Clixml (Join-Path $TestDrive 'key.xml')
        $text = ($told | Format-List * | Out-String -Width 500) + ($told | Out-String) + ($key | ConvertTo-Json -Depth 5 -WarningAction Ignore) + (Get-Content (Join-Path $TestDrive 'key.xml') -Raw)
        $text | Should -Match 'PublicKey'
        $text | Should -Not -Match 'BEGIN RSA PRIVATE'
        $text.Contains((& $reveal $key.PrivateKey).Split("`n")[2]) | Should -BeFalse
    }

    It 'sends and writes nothing with -WhatIf' {
        Remove-Item $file -ErrorAction Ignore
        New-QuayServiceKey worker -NeverExpires -OutFile $file -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest | Should -BeNullOrEmpty
        $file | Should -Not -Exist
    }

    It 'refuses contradictory or invalid values before a request is sent' {
        Assert-QuayError { New-QuayServiceKey 'Bad Service!' -NeverExpires } -Id QuayInvalidInput -Category InvalidArgument -Target 'Bad Service!'
        Assert-QuayError { New-QuayServiceKey worker -ExpiresAt 2020-01-01 } -Id QuayInvalidInput -Category InvalidArgument -Message '*future*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { New-QuayServiceKey worker -NeverExpires } -Id QuayForbidden -Category PermissionDenied -Target worker
    }

    It 'saves a private key that arrives after Ctrl+C' {
        Remove-Item (Split-Path $file) -Recurse -ErrorAction Ignore
        Add-RegistryFault @{ operationId = 'createServiceKey'; latencyMs = 1500; serveFirst = $true }
        $shell = Get-RunspaceShell -Script 'New-QuayServiceKey worker -NeverExpires -OutFile $file -Session $session' -Variable @{ file = $file; session = Get-QuaySession }
        try {
            $null = $shell.BeginInvoke()
            Wait-Until { (Get-RegistryTraffic).inFlight -gt 0 } | Should -BeTrue
            $shell.Stop()
            Get-Content $file -Raw | Should -Match '^-----BEGIN RSA PRIVATE KEY-----'
            @(Get-QuayServiceKey | Where-Object Service -EQ worker).Count | Should -Be 1
        }
        finally {
            Clear-RunspaceShell $shell
        }
    }

    It 'deletes a key that arrives after Ctrl+C if its private key would be lost' {
        Add-RegistryFault @{ operationId = 'createServiceKey'; latencyMs = 1500; serveFirst = $true }
        $shell = Get-RunspaceShell -Script 'New-QuayServiceKey worker -NeverExpires -Session $session' -Variable @{ session = Get-QuaySession }
        try {
            $null = $shell.BeginInvoke()
            Wait-Until { (Get-RegistryTraffic).inFlight -gt 0 } | Should -BeTrue
            $shell.Stop()
            (Get-RegistryRequest -Change).operationId | Should -Be createServiceKey, deleteServiceKey
            Get-QuayServiceKey | Where-Object Service -EQ worker | Should -BeNullOrEmpty
        }
        finally {
            Clear-RunspaceShell $shell
        }
    }

    It 'takes several services as argument and from the pipeline, one at a time' {
        Add-RegistryFault @{ operationId = 'createServiceKey'; latencyMs = 100 }
        $written = New-QuayServiceKey a, 'B!', c -NeverExpires 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Service } }
        $written | Should -Be 'a', 'B!', 'c'
        ('d', 'e' | New-QuayServiceKey -NeverExpires).Service | Should -Be 'd', 'e'
        (Get-RegistryTraffic).peak | Should -Be 1
    }

    It 'takes rows of a table, each with its own file' {
        $rows = "Service,Name,ExpiresAt,Notes,OutFile`na,first,2100-01-01,Why,$TestDrive/row-a.pem`nb,second,2101-01-01,,$TestDrive/row-b.pem" | ConvertFrom-Csv
        $keys = $rows | New-QuayServiceKey
        $keys.Name | Should -Be 'first', 'second'
        $keys[0].Approval.Notes | Should -Be Why
        $keys.ExpirationDate.Year | Should -Be 2100, 2101
        (Get-Content "$TestDrive/row-b.pem" -Raw).Trim() | Should -BeExactly (& $reveal $keys[1].PrivateKey).Trim()
        Assert-QuayError { $rows[0], $rows[0] | New-QuayServiceKey -Force } -Id QuayFile -Category OpenError -Target a -Message '*different -OutFile*'
    }
}

BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Import' {
    BeforeEach {
        Reset-TestConnection
        $script:argument = @{ endpoint = (Get-QuaySession -Default).Endpoint.ToString(); token = (Get-TestToken); otherJson = (Get-OtherLibraryPath Newtonsoft.Json); otherYaml = (Get-OtherLibraryPath YamlDotNet) }
    }

    It 'exports the commands of the manifest and nothing else' {
        $module = Get-Module QuayPS
        $manifest = Import-PowerShellDataFile (Get-TestModulePath)
        $module.ExportedCmdlets.Keys | Sort-Object | Should -Be ($manifest.CmdletsToExport | Sort-Object)
        $module.ExportedCommands.Count | Should -Be $manifest.CmdletsToExport.Count
        $module.ExportedVariables.Count | Should -Be 0
        $module.ExportedAliases.Count | Should -Be 0
        $module.Version | Should -Be ([version]$manifest.ModuleVersion)
        (Get-Command -Module QuayPS).Count | Should -Be $manifest.CmdletsToExport.Count
    }

    It 'has a valid manifest' {
        $manifest = Test-ModuleManifest (Get-TestModulePath)
        $manifest.CompatiblePSEditions | Should -Be 'Desktop', 'Core'
        $manifest.PowerShellVersion | Should -Be '5.1'
    }

    It 'is found by its commands, without an import' {
        $found = Invoke-ChildShell {
            $folder = Split-Path $modulePath
            while ((Split-Path $folder -Leaf) -ne 'QuayPS') {
                $folder = Split-Path $folder
            }

            $env:PSModulePath = (Split-Path $folder) + [System.IO.Path]::PathSeparator + $env:PSModulePath
            (Get-Command Get-QuayTag).Source
            try { Get-QuaySession; 'works' } catch { "$_" }
        }
        $found | Should -Be 'QuayPS', 'works'
    }

    It 'sends nothing, even if the environment variables for a connection are set' {
        $env:QUAY_ENDPOINT = $argument.endpoint
        $env:QUAY_TOKEN = $argument.token
        try {
            $user = Invoke-ChildShell { Import-Module $modulePath; "$(Get-QuaySession)" }
        }
        finally {
            $env:QUAY_ENDPOINT = $null
            $env:QUAY_TOKEN = $null
        }

        $user | Should -BeNullOrEmpty
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'works again after the module was removed' {
        $found = Invoke-ChildShell -Argument $argument {
            foreach ($time in 1..3) {
                Import-Module $modulePath
                Connect-Quay $argument.endpoint $argument.token
                (Get-QuayOrganization).Count
                Remove-Module QuayPS
            }

            Import-Module $modulePath -Force
            (Get-QuayOrganization).Count
            @([System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'Quay.Client' }).Count
        }
        $found | Should -Be 2, 2, 2, 2, 1
    }

    It 'works in six runspaces at once' {
        $found = Invoke-ChildShell -Argument $argument {
            $script = {
                param($modulePath, $endpoint, $token)
                Import-Module $modulePath -ErrorAction Stop
                Connect-Quay $endpoint $token
                (Get-QuayTag acme/app).Count
            }
            $shells = 1..6 | ForEach-Object {
                $shell = [powershell]::Create().AddScript($script).AddArgument($modulePath).AddArgument($argument.endpoint).AddArgument($argument.token)
                [pscustomobject]@{ Shell = $shell; Running = $shell.BeginInvoke() }
            }
            $shells | ForEach-Object {
                $_.Shell.EndInvoke($_.Running)
                $_.Shell.Streams.Error | ForEach-Object { "$_" }
            }
        }
        $found | Should -Be (, 44 * 6)
    }

    It 'keeps the client and its JSON library apart from others' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $found = Invoke-ChildShell -Argument $argument {
            Import-Module $modulePath
            Connect-Quay $argument.endpoint $argument.token
            $type = [System.Runtime.Loader.AssemblyLoadContext]
            $context = $type::All | Where-Object Name -EQ 'QuayPS'
            @($context).Count
            ($context.Assemblies | ForEach-Object { $_.GetName().Name } | Sort-Object) -join ','
            $null = 'organization: acme' | Compare-QuayOrganization -WarningAction Ignore
            ($context.Assemblies | ForEach-Object { $_.GetName().Name } | Sort-Object) -join ','
            $type::Default.Assemblies | ForEach-Object { $_.GetName().Name } | Where-Object { $_ -eq 'Quay.Client' }
            (Get-QuayOrganization)[0].GetType().Assembly.GetName().Name
        }
        $found | Should -Be 1, 'Newtonsoft.Json,Quay.Client', 'Newtonsoft.Json,Quay.Client,YamlDotNet', 'Quay.Client'
    }

    Context 'beside another version of Newtonsoft.Json' {
        BeforeAll {
            # The loaded versions on both sides, and whether they work.
            $script:both = {
                param($Argument, $Other)
                $client = [System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'Quay.Client' }
                $own = [System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.Location -like '*deps*Newtonsoft.Json.dll' }
                $serialize = $Other.GetType('Newtonsoft.Json.JsonConvert').GetMethod('SerializeObject', [type[]]@([object]))
                [pscustomobject]@{
                    Other        = $Other.GetName().Version.ToString()
                    OtherWorks   = $serialize.Invoke($null, @([uri]'http://localhost/'))
                    Own          = "$($own.GetName().Version)"
                    Wanted       = "$(($client.GetReferencedAssemblies() | Where-Object Name -EQ 'Newtonsoft.Json').Version)"
                    Organization = (Get-QuayOrganization acme).Email
                    Sent         = (New-QuayOrganization ('made' + $PID) -Email "made$PID@example.com").Email
                    Raw          = (Invoke-QuayApi /v1/organization/acme).teams.developers.role
                }
            }
            $script:check = {
                param($Found)
                $Found.Other | Should -Be '12.0.0.0'
                $Found.OtherWorks | Should -Be '"http://localhost/"'
                $Found.Own | Should -Be '13.0.0.0'
                $Found.Wanted | Should -Be '13.0.0.0'
                $Found.Organization | Should -Be 'acme@example.com'
                $Found.Sent | Should -BeLike 'made*@example.com'
                $Found.Raw | Should -Be 'creator'
            }
        }

        It 'works when the other version was loaded first' {
            $script = [scriptblock]::Create(@'
$other = [System.Reflection.Assembly]::LoadFile($argument.otherJson)
$null = $other.GetType('Newtonsoft.Json.JsonConvert').GetMethod('SerializeObject', [type[]]@([object])).Invoke($null, @(1))
Import-Module $modulePath
Connect-Quay $argument.endpoint $argument.token
& {
'@ + $both + '} $argument $other')
            & $check (Invoke-ChildShell -Argument $argument -Script $script)
        }

        It 'works when the other version is loaded later' {
            $script = [scriptblock]::Create(@'
Import-Module $modulePath
Connect-Quay $argument.endpoint $argument.token
$null = Get-QuayOrganization
$other = [System.Reflection.Assembly]::LoadFile($argument.otherJson)
& {
'@ + $both + '} $argument $other')
            & $check (Invoke-ChildShell -Argument $argument -Script $script)
        }

        It 'does not expose its own version' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
            $found = Invoke-ChildShell -Argument $argument {
                Import-Module $modulePath
                $context = [System.Runtime.Loader.AssemblyLoadContext]
                $default = $context::Default.LoadFromAssemblyName([System.Reflection.AssemblyName]'Newtonsoft.Json')
                $context::GetLoadContext($default).Name
                try { [System.Reflection.Assembly]::Load('Quay.Client.Nonsense'); 'found' } catch { 'not found' }
            }
            $found | Should -Be 'Default', 'not found'
        }
    }

    Context 'beside another version of YamlDotNet' {
        BeforeAll {
            $script:yaml = {
                param($Other)
                $serializer = [Activator]::CreateInstance($Other.GetType('YamlDotNet.Serialization.SerializerBuilder'))
                "$($Other.GetName().Version)"
                $serializer.Build().Serialize(@(1)).Trim()
                "$(Export-QuayOrganization globex -Section teams -WarningAction Ignore | Compare-QuayOrganization)"
                "$("organization: globex`nteams: { ops: { role: member }, owners: {} }" | Compare-QuayOrganization)"
                $own = [System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.Location -like '*deps*YamlDotNet.dll' }
                "$($own.GetName().Version)"
            }
            $script:checkYaml = {
                param($Found)
                $Found | Should -Be '11.0.0.0', '- 1', '', 'Team ops: role from admin to member', '18.0.0.0'
            }
        }

        It 'works when the other version was loaded first<Where>' -ForEach @(
            @{ Load = 'LoadFile'; Where = '' }
            @{ Load = 'LoadFrom'; Where = ', into the context of all modules' }
        ) {
            $script = [scriptblock]::Create("`$other = [System.Reflection.Assembly]::$Load(`$argument.otherYaml)" + @'

Import-Module $modulePath
Connect-Quay $argument.endpoint $argument.token
& {
'@ + $yaml + '} $other')
            & $checkYaml (Invoke-ChildShell -Argument $argument -Script $script)
        }

        It 'works when the other version is loaded later' {
            $script = [scriptblock]::Create(@'
Import-Module $modulePath
Connect-Quay $argument.endpoint $argument.token
$null = Export-QuayOrganization globex
$other = [System.Reflection.Assembly]::LoadFile($argument.otherYaml)
& {
'@ + $yaml + '} $other')
            & $checkYaml (Invoke-ChildShell -Argument $argument -Script $script)
        }
    }
}
